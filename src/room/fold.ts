import {
  LIMITS,
  type Asked,
  type Joined,
  type Overview,
  type Refusal,
  type Round,
  type Snapshot,
  type Step,
} from './contract.ts';
import type { Entry, Made } from './entries.ts';
import { Spread } from './spread.ts';

/** What came of an entry: it counts, it changed nothing, or it was refused where it stands in the list. */
export type Verdict = 'done' | 'same' | Refusal;

const lateEntry = 'bad request';

/** A room as its list makes it. Two processes that read the same list have the same room. */
export class FoldedRoom {
  readonly code: string;
  readonly made: Made;
  #turn = 0;
  #step: Step = { slide: 0, exercise: null };
  readonly #asked = new Map<string, Asked>();
  /** By device its mark, and the other way round. */
  readonly #devices = new Map<string, number>();
  readonly #marks = new Map<number, string>();
  /** For each question a spread for each round that was opened. */
  readonly #spreads: Spread[][];

  constructor(code: string, made: Made) {
    this.code = code;
    this.made = made;
    this.#spreads = made.questions.map(() => []);
  }

  /** What would come of an entry now. */
  judge(entry: Entry): Verdict {
    switch (entry.do) {
      case 'made':
        return lateEntry;
      case 'step':
        return this.#isStep(entry) ? 'same' : 'done';
      case 'open':
      case 'close':
      case 'reveal':
        return this.#judgeQuestion(entry);
      case 'join':
        return this.#judgeJoin(entry.device, entry.mark);
      case 'put':
        return this.#judgePut(entry);
    }
  }

  /** Takes the next entry of the list. */
  take(entry: Entry): Verdict {
    const verdict = this.judge(entry);
    if (verdict !== 'done') return verdict;
    switch (entry.do) {
      case 'made':
        return verdict;
      case 'join':
        this.#devices.set(entry.device, entry.mark);
        this.#marks.set(entry.mark, entry.device);
        return verdict;
      case 'put':
        this.#spreads[entry.question]?.[entry.round - 1]?.put(entry.device, entry.place);
        return verdict;
      case 'step':
        this.#step = { slide: entry.slide, exercise: entry.exercise };
        break;
      case 'open':
        this.#asked.set(entry.exercise, { round: entry.round, phase: 'open', results: [] });
        this.#openSpreads(entry.exercise, entry.round);
        break;
      case 'close':
      case 'reveal':
        this.#asked.set(entry.exercise, {
          round: this.#asked.get(entry.exercise)?.round ?? 1,
          phase: entry.do === 'close' ? 'closed' : 'revealed',
          results: entry.do === 'close' ? [] : entry.results,
        });
        for (const spread of this.#spreadsOf(entry.exercise)) spread.at(-1)?.show();
    }
    this.#turn += 1;
    return verdict;
  }

  get people(): number {
    return this.#devices.size;
  }

  get snapshot(): Snapshot {
    return {
      room: this.code,
      turn: this.#turn,
      lesson: this.made.lesson,
      given: this.made.given,
      step: this.#step,
      asked: Object.fromEntries(this.#asked),
    };
  }

  get overview(): Overview {
    return {
      people: this.people,
      aggregates: this.#spreads.flatMap((rounds, question) =>
        rounds.map((spread, index) => ({
          question,
          round: (index + 1) as Round,
          ...spread.aggregate,
        })),
      ),
      marks: [...this.#devices].map(([device, mark]) => [mark, this.#answeredBy(device)] as const),
    };
  }

  spread(question: number, round: Round): Spread | undefined {
    return this.#spreads[question]?.[round - 1];
  }

  own(device: string): Joined['own'] {
    return this.#spreads.flatMap((rounds, question) =>
      rounds.flatMap((spread, index) => {
        const place = spread.placeOf(device);
        return place === undefined ? [] : [{ question, round: (index + 1) as Round, place }];
      }),
    );
  }

  /** The mark of a device that has joined. */
  markOf(device: string): number | undefined {
    return this.#devices.get(device);
  }

  questionsOf(exercise: string): number {
    return this.made.questions.filter((question) => question.exercise === exercise).length;
  }

  #isStep({ slide, exercise }: Step): boolean {
    return slide === this.#step.slide && exercise === this.#step.exercise;
  }

  #judgeQuestion(entry: Extract<Entry, { do: 'open' | 'close' | 'reveal' }>): Verdict {
    const asked = this.#asked.get(entry.exercise);
    if (this.questionsOf(entry.exercise) === 0) return 'not asked';
    if (entry.do !== 'open' && !asked) return 'not open';
    // What everybody has read cannot be asked again.
    if (asked?.phase === 'revealed') return entry.do === 'reveal' ? 'same' : 'not open';
    if (entry.do === 'reveal') return 'done';
    if (entry.do === 'close') return asked?.phase === 'closed' ? 'same' : 'done';
    if (asked && entry.round < asked.round) return 'not open';
    return asked?.phase === 'open' && asked.round === entry.round ? 'same' : 'done';
  }

  #judgeJoin(device: string, mark: number): Verdict {
    if (this.#devices.has(device)) return 'same';
    if (this.#marks.has(mark)) return 'mark taken';
    return this.#devices.size >= LIMITS.devices ? 'room full' : 'done';
  }

  #judgePut(entry: Extract<Entry, { do: 'put' }>): Verdict {
    if (!this.#devices.has(entry.device)) return 'not joined';
    const question = this.made.questions[entry.question];
    if (!question || entry.place >= question.places) return 'bad request';
    const spread = this.spread(entry.question, entry.round);
    // An answer that was kept is acknowledged again, also when its question has been closed meanwhile.
    if (spread?.placeOf(entry.device) === entry.place) return 'same';
    const asked = this.#asked.get(question.exercise);
    const isOpen = asked?.phase === 'open' && asked.round === entry.round;
    return isOpen ? 'done' : 'not open';
  }

  #spreadsOf(exercise: string): Spread[][] {
    return this.#spreads.filter(
      (_, question) => this.made.questions[question]?.exercise === exercise,
    );
  }

  #openSpreads(exercise: string, round: Round): void {
    this.made.questions.forEach((question, at) => {
      const rounds = this.#spreads[at];
      if (question.exercise !== exercise || !rounds) return;
      rounds[0] ??= new Spread(question.places);
      if (round === 2) rounds[1] ??= new Spread(question.places, rounds[0]);
    });
  }

  #answeredBy(device: string): number {
    return this.#spreads.reduce(
      (bits, rounds, question) =>
        rounds.some((spread) => spread.placeOf(device) !== undefined)
          ? bits | (1 << question)
          : bits,
      0,
    );
  }
}
