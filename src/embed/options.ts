/**
 * How a widget sits in somebody else's page: the options of an embed, beside the reader's numbers. The embed reads
 * them from its address, the share dialog offers them, and the guide lists them: all from here.
 */
export interface FrameOption {
  /** Its key in the address. */
  readonly key: string;
  /** What may be asked for; the first is the default. Null: any text of letters, digits, “-” and “_”. */
  readonly values: readonly string[] | null;
  readonly default: string;
  readonly label: string;
  /** One sentence on what it does. */
  readonly help: string;
}

export const FRAME_OPTIONS = {
  theme: {
    key: 'theme',
    values: ['auto', 'light', 'dark', 'system'],
    default: 'auto',
    label: 'Colours',
    help: 'Light, dark, or as the reader’s system has it. A frame cannot see the page around it, and most posts are light: so the code for “auto” says light. The loader looks at the page’s ground, and follows it.',
  },
  background: {
    key: 'bg',
    values: ['card', 'none'],
    default: 'card',
    label: 'Background',
    help: 'A card with a ground of its own, or none, for a page whose ground is known to suit the theme.',
  },
  interface: {
    key: 'ui',
    values: ['full', 'min', 'none'],
    default: 'full',
    label: 'Controls',
    help: 'All controls, the first of them, or none: a still picture.',
  },
  fit: {
    key: 'fit',
    values: ['0', '1'],
    default: '0',
    label: 'Fit',
    help: 'With 1 the frame has no scrollbar, for a page that gives it its height, as the loader does.',
  },
  language: {
    key: 'lang',
    values: ['en'],
    default: 'en',
    label: 'Language',
    help: 'English, the only one so far.',
  },
  motion: {
    key: 'motion',
    values: ['auto', 'reduce'],
    default: 'auto',
    label: 'Motion',
    help: 'As the reader’s system has it, or none.',
  },
  id: {
    key: 'id',
    values: null,
    default: '',
    label: 'Name',
    help: 'A name of your own, which comes back with every message.',
  },
  events: {
    key: 'events',
    values: ['0', '1'],
    default: '0',
    label: 'Events',
    help: 'With 1 the widget tells the page of every change, and takes numbers from it.',
  },
} as const satisfies Record<string, FrameOption>;

export type FrameOptionName = keyof typeof FRAME_OPTIONS;

export const FRAME_OPTION_NAMES = Object.keys(FRAME_OPTIONS) as readonly FrameOptionName[];

/** Those that change how a widget looks, and that it takes while it runs. */
export const LOOKS = [
  'theme',
  'background',
  'interface',
  'motion',
] as const satisfies readonly FrameOptionName[];

/** A value for every option. */
export type FrameOptions = { readonly [Name in FrameOptionName]: string };
