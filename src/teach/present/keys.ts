/** What a single key asks for. Which of them a window answers is the window's affair. */
export type Command =
  'next' | 'back' | 'reveal' | 'timer' | 'blank' | 'full' | 'notes' | 'projector' | 'list';

const commands: Readonly<Record<string, Command>> = {
  ' ': 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  r: 'reveal',
  t: 'timer',
  b: 'blank',
  f: 'full',
  n: 'notes',
  p: 'projector',
  '?': 'list',
};

/** The same for the list that the question mark opens. */
export const keyWords: readonly { keys: string; words: string }[] = [
  { keys: 'Space, →, Page Down', words: 'next' },
  { keys: '←, Page Up', words: 'back' },
  { keys: 'R', words: 'reveal the answer, or hide it' },
  { keys: 'T', words: 'start the clock, or pause it' },
  { keys: 'B', words: 'blank the screen' },
  { keys: 'F', words: 'full screen' },
  { keys: 'N', words: 'open the notes' },
  { keys: 'P', words: 'projector: larger, thicker, light' },
  { keys: '?', words: 'this list' },
];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  target: EventTarget | null;
  /** The slider that a pointer has moved last, until a key moves it. */
  dragged?: EventTarget | null;
}

const typing =
  'input:not([type="range"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Space presses these; it must not turn the page as well. */
const pressable = 'button, a[href], summary, label';

/**
 * A slider keeps its arrows. Page Up and Page Down are a clicker's two buttons, and turn the page also from a
 * slider that was dragged; they are the slider's own where someone moves it by key.
 */
const isSliders = (key: string, slider: Element, dragged: unknown): boolean =>
  key.startsWith('Arrow') || (key.startsWith('Page') && slider !== dragged);

/** The command of a key press; none while someone types, with a modifier, or where the key has a use of its own. */
export function commandOf({ key, target, ...pressed }: Pressed): Command | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const element = typeof Element !== 'undefined' && target instanceof Element ? target : null;
  if (element?.closest(typing)) return undefined;
  const slider = element?.closest('input[type="range"]');
  if (slider && isSliders(key, slider, pressed.dragged)) return undefined;
  if (key === ' ' && element?.closest(pressable)) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  // A key that is held down turns pages; it does not flicker a switch.
  if (pressed.repeat && command !== 'next' && command !== 'back') return undefined;
  return command;
}
