import { findCodes, type FoundCodes } from './log.ts';

/** Characters from which a log is cut down to its codes: a browser takes seconds to lay out a million. */
const longLog = 20_000;

/** A field that takes whole logs. */
export interface LogField {
  readonly element: HTMLTextAreaElement;
  /** What was found the last time that the log changed. */
  readonly found: () => FoundCodes;
  /** The log, whole also where the field shows its codes alone. */
  readonly text: () => string;
  /** Adds a log, or a code, on a line of its own at the end. */
  readonly add: (text: string) => void;
}

const endsLine = (text: string): boolean => text === '' || /\s$/.test(text);
const beginsLine = (text: string): boolean => text === '' || /^\s/.test(text);

/**
 * Starts a field for logs.
 *
 * @param isKnown whether a lesson has this number
 * @param changed called when the log has changed, and a moment after the last key
 */
export function startLogField(
  element: HTMLTextAreaElement,
  isKnown: (lesson: number) => boolean,
  changed: () => void,
): LogField {
  /** A long log of which the field shows the codes, until something in it is changed by hand. */
  let whole: string | undefined;
  let found = findCodes(element.value, isKnown);
  const text = (): string => whole ?? element.value;

  /** Puts a text in the place of the part from start to end, apart from what stands beside it. */
  const put = (given: string, start: number, end: number): void => {
    const before = element.value.slice(0, start);
    const behind = element.value.slice(end);
    const apart = `${endsLine(before) ? '' : '\n'}${given}${beginsLine(behind) ? '' : '\n'}`;
    const log = before + apart + behind;
    found = findCodes(log, isKnown);
    whole = log.length < longLog ? undefined : log;
    element.value = whole === undefined ? log : found.texts.join('\n') || log.slice(0, longLog);
    changed();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  element.addEventListener('input', () => {
    whole = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => {
      found = findCodes(element.value, isKnown);
      changed();
    }, 100);
  });
  element.addEventListener('paste', (event) => {
    const given = event.clipboardData?.getData('text/plain') ?? '';
    // What is short the browser puts in itself, so that it can be taken back.
    if (given.length < longLog) return;
    event.preventDefault();
    put(given, element.selectionStart, element.selectionEnd);
  });
  return {
    element,
    found: () => found,
    text,
    add: (given) => put(given, element.value.length, element.value.length),
  };
}
