/** The one file of the scenario that knows the page's address. Nothing here throws. */
import { CHOICE_NAMES, SCENARIO_CHOICES } from './choices.ts';
import { parse, type ParsedScenario } from './parse.ts';
import {
  DEFAULT_SCENARIO,
  RETIRED_KEYS,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
  type Scenario,
} from './schema.ts';
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
  // Once read they have been answered by a warning, and go.
  ...RETIRED_KEYS.keys(),
]);

/**
 * The scenario that the address asks for.
 *
 * @param begin what the page has where its address asks for nothing
 */
export function readAddress(
  begin: Scenario = DEFAULT_SCENARIO,
  page: AddressWindow = globalThis.window,
): ParsedScenario {
  const search = searchOf(page);
  return partsOf(search).some(isOurs) ? parse(search) : { scenario: begin, warnings: [] };
}

/**
 * The whole address with this scenario in it: foreign keys and the part after # stay.
 *
 * @param begin what the page has without a query; where that is not the defaults, these have to be asked for
 */
export function addressWith(
  scenario: Scenario,
  begin: Scenario = DEFAULT_SCENARIO,
  page: AddressWindow = globalThis.window,
): string {
  try {
    const { href, hash } = page.location;
    const asked = serialise(scenario);
    const ours = asked === serialise(begin) ? '' : asked || `v=${SCHEMA_VERSION}`;
    const foreign = partsOf(searchOf(page)).filter((part) => !isOurs(part));
    const query = [ours, ...foreign].filter(Boolean).join('&');
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

export function addressWriter(
  begin: Scenario = DEFAULT_SCENARIO,
  page: AddressWindow = globalThis.window,
): AddressWriter {
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
    if (scenario) write(scenario, begin, page);
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

function write(scenario: Scenario, begin: Scenario, page: AddressWindow): void {
  try {
    const address = addressWith(scenario, begin, page);
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

/** The parts of a query, as they are written there. */
const partsOf = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean);

function isOurs(part: string): boolean {
  const [pair] = new URLSearchParams(part);
  return ourKeys.has(pair?.[0] ?? '');
}
