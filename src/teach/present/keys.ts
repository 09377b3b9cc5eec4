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
}

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Space presses these; it must not turn the page as well. */
const pressable = 'button, a[href], summary, label';

/** The command of a key press; none while someone types, with a modifier, or where the key has a use of its own. */
export function commandOf({ key, target, ...pressed }: Pressed): Command | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const element = typeof Element !== 'undefined' && target instanceof Element ? target : null;
  if (element?.closest(typing)) return undefined;
  if (key === ' ' && element?.closest(pressable)) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  // A key that is held down turns pages; it does not flicker a switch.
  if (pressed.repeat && command !== 'next' && command !== 'back') return undefined;
  return command;
}
