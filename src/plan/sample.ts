/** The bill that is shown until a reader has one of their own: invented people, the same on every machine. */
import { randomFrom } from '../model/index.ts';
import { UseList, type Bill } from './bill.ts';
import { firstDayOf, isWorkday, lastDayOf } from './calendar.ts';

const SEED = 2026;
const PEOPLE = 120;
/** So many are there from the beginning; the rest come one after the other. */
const FIRST_PEOPLE = 80;
const FIRST_MONTH = 2025 * 12 + 10;
const MONTHS = 12;
const ACTIVE_DAYS = 18;

/** The top tenth uses seven times what half of all use: σ of a lognormal is ln 7 over the normal's ninth decile. */
const SPREAD = Math.log(7) / 1.2815515655446004;
/** $ a month, on average over people: Claude Code's average developer. */
const MEAN = 200;
/** How an average bill grew in a year, month over month the same. */
const GROWTH = 1.33;
/** How far a person's months lie apart, as the σ of their logarithm. */
const RESTLESS = 0.3;

const teams = ['Core', 'Data', 'Mobile', 'Platform', 'Search', 'Tools'] as const;
const tools = ['Editor', 'Terminal agent'] as const;

/** Pairs of normal numbers (Box and Muller 1958). */
function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** 120 people of six teams over the twelve months to October 2026; people and teams are invented. */
export function sampleBill(): Bill {
  const random = randomFrom(SEED);
  const normal = normalFrom(random);
  const size = PEOPLE * MONTHS;
  const uses = new UseList(size * ACTIVE_DAYS);
  const use = new Float64Array(size);
  const total = new Float64Array(PEOPLE);
  const months = Array.from({ length: MONTHS }, (_, month) => FIRST_MONTH + month);
  const workdays = months.map((month) => daysOf(month));
  for (let person = 0; person < PEOPLE; person += 1) {
    const level = MEAN * Math.exp(SPREAD * normal() - SPREAD ** 2 / 2);
    const both = random();
    const late = Math.max(0, person - FIRST_PEOPLE + 1) / (PEOPLE - FIRST_PEOPLE + 1);
    const joined = Math.ceil(late * (MONTHS - 3));
    for (let month = joined; month < MONTHS; month += 1) {
      const growth = GROWTH ** ((month - (MONTHS - 1) / 2) / 12);
      const amount = level * growth * Math.exp(RESTLESS * normal() - RESTLESS ** 2 / 2);
      const days = someOf(workdays[month]!, ACTIVE_DAYS, random);
      const weights = days.map(() => 0.3 + random());
      const sum = weights.reduce((all, weight) => all + weight, 0);
      days.forEach((day, index) => {
        const part = Math.round((100 * amount * weights[index]!) / sum) / 100;
        if (part <= 0) return;
        const tool = random() < (both < 0.5 ? 0.1 : 0.7) ? 1 : 0;
        uses.add(person, month, day, tool, part);
        use[person * MONTHS + month]! += part;
        total[person]! += part;
      });
    }
  }
  return {
    people: PEOPLE,
    team: Int32Array.from({ length: PEOPLE }, (_, person) => person % teams.length),
    ...{ teams, tools, months, hasDays: true, uses: uses.sorted() },
    ...{ use, billed: use.slice(), total },
    yearly: new Float64Array(PEOPLE),
    nobody: new Float64Array(MONTHS),
  };
}

function daysOf(month: number): number[] {
  const first = firstDayOf(month);
  const length = lastDayOf(month) - first + 1;
  return Array.from({ length }, (_, index) => first + index).filter(isWorkday);
}

/** So many of some days, in their order. */
function someOf(days: readonly number[], count: number, random: () => number): number[] {
  const left = [...days];
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left;
}
