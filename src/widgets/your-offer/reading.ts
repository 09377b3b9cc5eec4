/** From answers to what the model is asked. What was answered is passed on, and nothing else: what is not is drawn. */
import {
  AVERAGE_BUDGET,
  budget,
  PARAMETERS,
  type CompoundingOptions,
  type CounterOfferOptions,
  type ParameterName,
} from '../../model/index.ts';
import { describeRange } from '../../scenario/describe.ts';
import { readTyped } from '../../scenario/typed/typed.ts';
import { chosen, partsOf, unitOf, type Answers } from './answers.ts';
import { listPrice } from './money.ts';
import type { Question, QuestionPart } from './schema.ts';

/** What the top tenth of firms spends on an employee a year: the most that is counted where use is not known. */
export const TOP_TENTH = PARAMETERS.baseline.plausible[1];

/** A number that was typed and cannot be used. */
export interface Remark {
  readonly part: string;
  readonly words: string;
}

/** Why there is nothing to trade, before any sum is looked at. */
export type HeldBack = 'pool' | 'silent' | 'nothing-new' | null;

export interface Reading {
  /** What is answered, for `compounding` and its sample. */
  readonly options: CompoundingOptions & { readonly amount: number };
  /** The same with what concerns the counter-offer alone. */
  readonly counter: CounterOfferOptions;
  /** The sum of the letter, in US$ a year at list price; `null` where it names none. */
  readonly sum: number | null;
  /** What of it is used, in US$ a year. */
  readonly used: number;
  readonly isPool: boolean;
  readonly isJobOnly: boolean;
  readonly isPaidOut: boolean;
  readonly isAbroad: boolean;
  readonly inTokens: boolean;
  readonly heldBack: HeldBack;
  readonly remarks: readonly Remark[];
}

/** Names of money, after its signs; what is left is a number. */
const names = 'eur|gbp|chf|cad|aud|jpy|inr|sek|nok|dkk|pln';
const currencies = new RegExp(String.raw`\p{Sc}|\b(?:${names}|usd)\b`, 'giu');
const otherMoney = new RegExp(String.raw`[^\P{Sc}$]|\b(?:${names})\b`, 'iu');

/** Whether a sum carries the sign or the name of money that is not US$. */
export const isInOtherMoney = (text: string): boolean => otherMoney.test(text);

/** Reads numbers that were typed, and remarks on those that are none. */
class Fields {
  readonly remarks: Remark[] = [];
  readonly #answers: Answers;
  readonly #parts: readonly QuestionPart[];

  constructor(answers: Answers, parts: readonly QuestionPart[]) {
    this.#answers = answers;
    this.#parts = parts;
  }

  /** A number in the unit of the field’s parameter. */
  read(part: string): number | undefined {
    return this.#read(part, false, 1);
  }

  /** One of US$ a year, even for someone who is paid in other money. @param times how many of it a year has, in $ */
  readDollars(part: string, times = 1): number | undefined {
    return this.#read(part, true, times);
  }

  #read(part: string, inDollars: boolean, times: number): number | undefined {
    const field = this.#parts.find(({ id }) => id === part)?.field;
    const text = this.#answers[part]?.trim() ?? '';
    if (!field || text === '') return undefined;
    const isMoney = PARAMETERS[field.parameter].unit.startsWith('dollars');
    if (isMoney && inDollars && isInOtherMoney(text))
      return this.#refuse(
        part,
        `A budget at list price is in US dollars. “${text}” is in other money: type what it comes to in dollars.`,
      );
    const typed = readTyped(
      field.parameter as 'amount',
      isMoney ? text.replace(currencies, '') : text,
    );
    const { hard } = PARAMETERS[field.parameter];
    const [low, high] = hard;
    const value = typeof typed === 'number' ? typed * times : undefined;
    if (value !== undefined && value >= low && value <= high) return value;
    const fault =
      value === undefined
        ? 'is no number that we understand here'
        : times === 1
          ? 'cannot be used here'
          : `comes to ${listPrice(value)} a year`;
    const range = describeRange(field.parameter, hard);
    const allowed =
      isMoney && !inDollars && isInOtherMoney(text) ? range.replaceAll('$', '') : range;
    return this.#refuse(
      part,
      `“${text}” ${fault}; it has to be ${allowed}. Until then this counts as not known.`,
    );
  }

  #refuse(part: string, words: string): undefined {
    this.remarks.push({ part, words });
    return undefined;
  }
}

/** The sum of the letter a year, and what of it is used. */
function sumsOf(answers: Answers, fields: Fields, means: (part: string) => string | undefined) {
  const unit = unitOf(answers);
  const own = means('use') === 'own' ? fields.readDollars('ownUse') : undefined;
  if (unit === 'none') {
    // Without a ceiling, what one would use is the sum.
    return {
      sum: own ?? null,
      used: own ?? (means('use') === 'average' ? AVERAGE_BUDGET : TOP_TENTH),
    };
  }
  const times = { year: 1, month: 12, tokens: budget().blendedPrice / 1e6 }[unit];
  const sum = fields.readDollars('sum', times);
  if (sum === undefined) return { sum: null, used: AVERAGE_BUDGET };
  const limits: Readonly<Record<string, number>> = {
    all: sum,
    half: sum / 2,
    average: AVERAGE_BUDGET,
  };
  const most = own ?? limits[means('use') ?? ''] ?? TOP_TENTH;
  return { sum, used: Math.min(sum, most) };
}

/**
 * What answers come to.
 *
 * @param answers By part; what is missing or cannot be used is not known.
 * @param questions As `content/your-offer/questions.yaml` has them.
 */
export function read(answers: Answers, questions: readonly Question[]): Reading {
  const parts = partsOf(questions);
  const choiceOf = (part: string) => {
    const found = parts.find(({ id }) => id === part);
    return found && chosen(found, answers);
  };
  const means = (part: string): string | undefined => choiceOf(part)?.means;
  const fields = new Fields(answers, parts);

  const isPool = means('whose') === 'pool';
  const isPaidOut = means('unused') === 'paidOut' && !isPool;
  const isOwnPlan = means('without') === 'plan';
  const isJobOnly = means('own') === 'job' && !isOwnPlan && !isPaidOut;
  const isAbroad = means('country') === 'abroad';

  const { sum, used: wouldUse } = sumsOf(answers, fields, means);
  const used = isPaidOut && sum !== null ? sum : wouldUse;
  const amount = means('without') === 'pays' ? Math.max(0, used - AVERAGE_BUDGET) : used;

  const set: Partial<Record<ParameterName, number | null>> = {};
  for (const part of parts) {
    // What is paid out is set last, and use of a pool is nobody's own.
    if (part.id !== 'unused') Object.assign(set, chosen(part, answers)?.set);
  }
  if (means('wages') === 'part') {
    const share = fields.read('taxedPart');
    if (share !== undefined) set.taxedShare = share;
  }
  if (means('tax') === 'ownTax') {
    const rate = fields.read('ownTax');
    if (rate !== undefined) set.taxRate = rate;
  }
  const salary = fields.read('salary');
  if (salary !== undefined) set.salary = salary;
  if (isPaidOut) Object.assign(set, choiceOf('unused')?.set);
  if (isPool || isJobOnly) {
    set.personalValue = 0;
    delete set.personalCap;
  }

  const options = { ...set, amount } as CompoundingOptions & { amount: number };
  const bonusRate = fields.read('bonus');
  // Outside the US nothing is known of what the employer pays on top until it is said.
  const employerRate = isAbroad ? (fields.read('employerRate') ?? 0) : null;
  return {
    options,
    counter: {
      ...options,
      ...(bonusRate === undefined ? {} : { bonusRate }),
      ...(employerRate === null ? {} : { employerRate }),
    },
    ...{ sum, used, isPool, isJobOnly, isPaidOut, isAbroad },
    inTokens: unitOf(answers) === 'tokens',
    heldBack: isPool ? 'pool' : sum === null ? 'silent' : amount === 0 ? 'nothing-new' : null,
    remarks: fields.remarks,
  };
}
