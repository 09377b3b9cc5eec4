/** The one file of the scenario that knows the page's address. Nothing here throws. */
import { CHOICE_NAMES, SCENARIO_CHOICES } from './choices.ts';
import { parse, type ParsedScenario } from './parse.ts';
import { SCENARIO_NAMES, SCENARIO_PARAMETERS, type Scenario } from './schema.ts';
import { serialise } from './serialise.ts';

/** What is needed of a window. On a server there is none, and the functions get by without. */
export interface AddressWindow {
  readonly location: { readonly href: string; readonly search: string; readonly hash: string };
  readonly history: {
    readonly state: unknown;
    replaceState(data: unknown, unused: string, url: string): void;
  };
}

/** Safari refuses more than 100 changes of the address in 30 seconds. */
const WRITE_INTERVAL = 150;

const ourKeys: ReadonlySet<string> = new Set([
  'v',
  ...SCENARIO_NAMES.map((name) => SCENARIO_PARAMETERS[name].key),
  ...CHOICE_NAMES.map((name) => SCENARIO_CHOICES[name].key),
]);

/** The scenario that the address asks for; the defaults where there is no address to be read. */
export function readAddress(page: AddressWindow = globalThis.window): ParsedScenario {
  return parse(searchOf(page));
}

/** The whole address with this scenario in it: foreign keys and the part after # stay. */
export function addressWith(scenario: Scenario, page: AddressWindow = globalThis.window): string {
  try {
    const { href, hash } = page.location;
    const query = [serialise(scenario), ...foreignParts(searchOf(page))].filter(Boolean).join('&');
    return `${href.replace(/[?#].*$/s, '')}${query && `?${query}`}${hash}`;
  } catch {
    return '';
  }
}

export interface AddressWriter {
  /** Writes the scenario within 150 ms, and nothing in between that a later one replaces. */
  commit(scenario: Scenario): void;
  /** Writes at once what is waiting. */
  flush(): void;
  /** Drops what is waiting. */
  stop(): void;
}

export function addressWriter(page: AddressWindow = globalThis.window): AddressWriter {
  let waiting: Scenario | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  const flush = (): void => {
    const scenario = waiting;
    stop();
    if (scenario) write(scenario, page);
  };
  return {
    commit(scenario) {
      waiting = scenario;
      timer ??= setTimeout(flush, WRITE_INTERVAL);
    },
    flush,
    stop,
  };
}

function write(scenario: Scenario, page: AddressWindow): void {
  try {
    const address = addressWith(scenario, page);
    if (address === '' || address === page.location.href) return;
    // The state belongs to whoever put it there.
    page.history.replaceState(page.history.state, '', address);
  } catch {
    // A sandboxed frame or a file may not change its address; the widget works without.
  }
}

function searchOf(page: AddressWindow): string {
  try {
    return page.location.search;
  } catch {
    return '';
  }
}

/** The parts of a query that are not ours, as they are written there. */
function foreignParts(search: string): string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !ourKeys.has(keyOf(part)));
}

function keyOf(part: string): string {
  const [pair] = new URLSearchParams(part);
  return pair?.[0] ?? '';
}
