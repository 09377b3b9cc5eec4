/** What a single key asks for. Which of them a window answers is the window's affair. */
export type Command =
  'next' | 'back' | 'reveal' | 'timer' | 'blank' | 'show' | 'full' | 'notes' | 'projector' | 'list';

/** By what a key writes. A remote control has Page Up and Page Down, a full stop or B, F5 and Escape; some have Enter. */
const commands: Readonly<Record<string, Command>> = {
  ' ': 'next',
  Enter: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Escape: 'show',
  F5: 'full',
  '.': 'blank',
  r: 'reveal',
  t: 'timer',
  b: 'blank',
  f: 'full',
  n: 'notes',
  p: 'projector',
  '?': 'list',
};

/** The letters by where they lie, for a keyboard of another alphabet. */
const places: Readonly<Record<string, string>> = {
  KeyR: 'r',
  KeyT: 't',
  KeyB: 'b',
  KeyF: 'f',
  KeyN: 'n',
  KeyP: 'p',
  Period: '.',
};

/** The same for the list that the question mark opens. */
export const keyWords: readonly { keys: string; words: string }[] = [
  { keys: 'Space, Enter, →, ↓, Page Down', words: 'reveal what there is, then the next slide' },
  { keys: '←, ↑, Page Up', words: 'the slide before' },
  { keys: 'R', words: 'reveal the next thing, or hide it all' },
  { keys: 'T', words: 'start the clock, or pause it' },
  { keys: 'B, full stop', words: 'blank the screen; Escape shows it again' },
  { keys: 'F, F5', words: 'full screen' },
  { keys: 'N', words: 'open the notes' },
  { keys: 'P', words: 'projector: larger, thicker, light' },
  { keys: '?', words: 'this list' },
];

interface Pressed {
  key: string;
  /** Where the key lies, as the browser names it. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  target: EventTarget | null;
  /** The slider that a pointer has moved last, until a key moves it. */
  dragged?: EventTarget | null;
}

const typing =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
/** A field of one line has no use for the page keys; a text of many has. */
const oneLine = 'input';
/** Space and Enter press these; they must not turn the page as well. */
const pressable = 'button, a[href], summary, label, input[type="checkbox"], input[type="radio"]';

/**
 * A slider keeps its keys where someone moves it by them. After a drag the arrows and page keys are the clicker's: the
 * hand was on the mouse, and lies on the clicker now.
 */
const isSliders = (key: string, slider: Element, dragged: unknown): boolean =>
  (key.startsWith('Arrow') || key.startsWith('Page')) && slider !== dragged;

/** Whether a sign is of the Latin alphabet, or of none, as marks are. */
const isLatin = (sign: string): boolean => !/\p{L}/u.test(sign) || /\p{Script=Latin}/u.test(sign);

/** What the key writes; where it writes no Latin letter, what lies at its place. */
function nameOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  if (key.length !== 1) return key;
  return isLatin(key) ? key.toLowerCase() : (places[code] ?? key);
}

/** The command of a key press; none while someone types, with a modifier, or where the key has a use of its own. */
export function commandOf({ target, ...pressed }: Pressed): Command | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const element = typeof Element !== 'undefined' && target instanceof Element ? target : null;
  const name = nameOf(pressed);
  const isPage = name.startsWith('Page');
  const field = element?.closest(typing);
  if (field && !(isPage && field.matches(oneLine))) return undefined;
  const slider = element?.closest('input[type="range"]');
  if (slider && isSliders(name, slider, pressed.dragged)) return undefined;
  if ((name === ' ' || name === 'Enter') && element?.closest(pressable)) return undefined;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  // A key that is held down turns pages; it does not flicker a switch.
  if (pressed.repeat && command !== 'next' && command !== 'back') return undefined;
  return command;
}
