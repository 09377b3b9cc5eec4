import { describe, expect, test } from 'vitest';
import { reachableAddress } from '../../../src/teach/present/address.ts';
import { commandOf } from '../../../src/teach/present/keys.ts';
import {
  act,
  newSession,
  readSession,
  type SlideFacts,
} from '../../../src/teach/present/session.ts';
import {
  extend,
  isRunning,
  left,
  newTimer,
  pause,
  sayTimer,
  showTimer,
  start,
} from '../../../src/teach/present/timer.ts';

const minute = 60_000;

describe('the clock', () => {
  test('counts down, waits while it is paused, and goes on from there', () => {
    let timer = start(newTimer(4), 1000);
    expect(left(timer, 1000 + minute)).toBe(3 * minute);
    timer = pause(timer, 1000 + minute);
    expect(left(timer, 1000 + 9 * minute)).toBe(3 * minute);
    timer = start(timer, 10 * minute);
    expect(left(timer, 10 * minute + 500)).toBe(3 * minute - 500);
  });

  test('can be given more while it runs, and fewer, never less than none', () => {
    const timer = start(newTimer(1), 0);
    expect(left(extend(timer, 5), minute)).toBe(5 * minute);
    expect(left(extend(timer, -9), 0)).toBe(0);
  });

  test('ends nothing: past zero it says by how much', () => {
    const timer = start(newTimer(1), 0);
    expect(showTimer(timer, 90_500)).toBe('+0:30');
    expect(isRunning(timer)).toBe(true);
    expect(sayTimer(timer, 90_500)).toBe('time is up; carry on');
  });

  test.each([
    [0, '1:00', '1 minute left'],
    [100, '1:00', '1 minute left'],
    [55_000, '0:05', '1 minute left'],
    [60_000, '0:00', 'time is up; carry on'],
    [60_400, '0:00', 'time is up; carry on'],
    [61_000, '+0:01', 'time is up; carry on'],
    [60_000 * 61, '+60:00', 'time is up; carry on'],
  ])('of one minute shows after %d ms %s', (now, shown, said) => {
    const timer = start(newTimer(1), 0);
    expect(showTimer(timer, now)).toBe(shown);
    expect(sayTimer(timer, now)).toBe(said);
  });

  test('is not confused by a system’s clock that is set back, a second start or a second pause', () => {
    const timer = start(newTimer(1), minute);
    expect(left(timer, 0)).toBe(minute);
    expect(start(timer, 5 * minute)).toBe(timer);
    const paused = pause(timer, minute + 1000);
    expect(left(pause(paused, 9 * minute), 9 * minute)).toBe(minute - 1000);
  });
});

const slides: SlideFacts[] = [
  { part: 'guess', minutes: 3, hasAnswer: false },
  { part: 'guess', minutes: 3, hasAnswer: true },
  { part: 'stays', minutes: 6, hasAnswer: false },
];

describe('a session', () => {
  const first = newSession('engineers', '20', slides);
  const does = (session: typeof first, ...actions: Parameters<typeof act>[1][]) =>
    actions.reduce((before, action) => act(before, action, slides, 0), session);

  test('stays within its slides', () => {
    expect(does(first, { do: 'back' }).slide).toBe(0);
    expect(does(first, { do: 'go', slide: 99 }).slide).toBe(2);
    expect(does(first, { do: 'go', slide: 2 }, { do: 'next' }).slide).toBe(2);
  });

  test('hides the answer again on another slide, and reveals only what there is', () => {
    expect(does(first, { do: 'reveal' }).revealed).toBe(false);
    const revealed = does(first, { do: 'next' }, { do: 'reveal' });
    expect(revealed.revealed).toBe(true);
    expect(does(revealed, { do: 'reveal' }).revealed).toBe(false);
    expect(does(revealed, { do: 'next' }, { do: 'back' }).revealed).toBe(false);
  });

  test('keeps its clock within a part, and has a fresh one for the next', () => {
    const running = act(first, { do: 'timer' }, slides, 5000);
    expect(act(running, { do: 'next' }, slides, 9000).timer).toEqual(running.timer);
    expect(act(running, { do: 'go', slide: 2 }, slides, 9000).timer).toEqual(newTimer(6));
  });

  test('shows the screen again when it moves on', () => {
    expect(does(first, { do: 'blank' }, { do: 'next' }).blank).toBe(false);
    expect(does(first, { do: 'go', slide: 2 }, { do: 'blank' }, { do: 'next' }).blank).toBe(false);
  });

  test('keeps what was set in the widget of each part until it is taken back', () => {
    const set = does(
      first,
      { do: 'set', part: 'guess', numbers: 'v=1&p=1' },
      { do: 'set', part: 'stays', numbers: 'v=1&l=3' },
      { do: 'next' },
    );
    expect(set.numbers).toEqual({ guess: 'v=1&p=1', stays: 'v=1&l=3' });
    expect(does(set, { do: 'set', part: 'guess', numbers: null }).numbers).toEqual({
      stays: 'v=1&l=3',
    });
    expect(readSession(JSON.parse(JSON.stringify(set)))).toEqual(set);
  });

  test('is changed by no action, only replaced', () => {
    const before = JSON.stringify(first);
    does(first, { do: 'next' }, { do: 'timer' }, { do: 'projector' }, { do: 'keys' });
    expect(JSON.stringify(first)).toBe(before);
  });

  test('comes back whole from storage; anything else does not', () => {
    expect(readSession(JSON.parse(JSON.stringify(first)))).toEqual(first);
    for (const wrong of [
      null,
      1,
      'x',
      {},
      { ...first, slide: -1 },
      { ...first, slide: 0.5 },
      { ...first, timer: {} },
      { ...first, blank: 'yes' },
      { ...first, lesson: 1 },
      { ...first, numbers: undefined },
      { ...first, numbers: { guess: 1 } },
      { ...first, numbers: { guess: 'v=1'.repeat(200) } },
    ])
      expect(readSession(wrong)).toBeUndefined();
  });
});

describe('a key', () => {
  const press = (key: string, more: object = {}) =>
    commandOf({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      target: null,
      ...more,
    });

  test.each([
    [' ', 'next'],
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['r', 'reveal'],
    ['R', 'reveal'],
    ['t', 'timer'],
    ['b', 'blank'],
    ['f', 'full'],
    ['n', 'notes'],
    ['p', 'projector'],
    ['?', 'list'],
    ['x', undefined],
    ['Enter', undefined],
    ['constructor', undefined],
  ])('%s means %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  test('means nothing with a modifier, and a held one only turns pages', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(press('r', { [modifier]: true })).toBeUndefined();
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('PageDown', { repeat: true })).toBe('next');
  });
});

test.each([
  [
    'https://school.example/teach/present/?lesson=a',
    'https://school.example/teach/join/#engineers',
  ],
  [
    'http://192.168.0.7:8080/perk/teach/notes/',
    'http://192.168.0.7:8080/perk/teach/join/#engineers',
  ],
  ['http://localhost:4321/teach/present/', 'https://site.example/teach/join/#engineers'],
  ['http://127.0.0.1:4321/teach/present/', 'https://site.example/teach/join/#engineers'],
  ['file:///media/stick/teaching/present.html', 'https://site.example/teach/join/#engineers'],
])('from %s phones are sent to %s', (here, address) => {
  const built = 'https://site.example/teach/join/#engineers';
  expect(reachableAddress(built, new URL(here) as unknown as Location)).toBe(address);
});
