/** What the page says of the files that it read, in sentences. */
import { formatDollars, formatNumber } from '../../format/index.ts';
import type { Period } from '../../plan/calendar.ts';
import type { ListReceipt, Receipt } from './reader/receipt.ts';
import { count, daySaid, money, peopleOf } from './sentences.ts';

export const periodSaid = ({ first, last }: Period): string =>
  `${daySaid(first)} to ${daySaid(last)}`;

/** The receipt in one line. */
export function receiptLine(receipt: Receipt): string {
  const { counts, sums, period } = receipt;
  const all = sums.map(({ currency, use }) =>
    currency === 'USD' ? formatDollars(use) : `${formatNumber(use, { digits: 2 })} ${currency}`,
  );
  return [
    `${count(counts.counted)} of ${count(counts.rows)} rows counted`,
    all.join(' and '),
    `${peopleOf(receipt.people)}`,
    period ? periodSaid(period) : 'no days',
  ].join(' · ');
}

/** What is remarkable about what was read, a sentence each. */
export function receiptRemarks({ counts, sums }: Receipt): string[] {
  const rows = (value: number): string => `${count(value)} ${value === 1 ? 'row' : 'rows'}`;
  const of = (name: 'aside' | 'again' | 'equal' | 'refunds'): string =>
    sums
      .filter((each) => each[name] !== 0)
      .map((each) => `${formatNumber(each[name], { digits: 2 })} ${each.currency}`)
      .join(', ') || 'no money';
  return [
    counts.aside > 0 && `${rows(counts.aside)} set aside (${of('aside')}).`,
    counts.again > 0 &&
      `Not counted again, as it stood in another file already: ${rows(counts.again)} (${of('again')}).`,
    counts.equal > 0 &&
      `Counted, though the same as an earlier one of its file: ${rows(counts.equal)} (${of('equal')}).`,
    counts.refunds > 0 &&
      `Refunds, which lower person, month and total: ${rows(counts.refunds)} (${of('refunds')}).`,
    counts.unpriced > 0 && `${rows(counts.unpriced)} had no price: counted as use without money.`,
    counts.nobody > 0 &&
      `${rows(counts.nobody)} had no person: in the bill, and in no figure of people.`,
  ].filter((remark) => remark !== false);
}

/** What a list of people brings. */
export function listSaid({
  people,
  withoutRow,
  nameless,
  costless,
  meanLoadedCost,
}: ListReceipt): string {
  const cost =
    meanLoadedCost === null ? '' : ` They cost ${money(meanLoadedCost)} a year on average.`;
  const left = [
    nameless > 0 && `${count(nameless)} without a name were left out.`,
    costless > 0 && `Of ${count(costless)} the cost is no number above 0.`,
  ].filter((part) => part !== false);
  return [
    `${peopleOf(people)}, ${count(withoutRow)} of them without a row in the other files.${cost}`,
    ...left,
  ].join(' ');
}

/** Minutes east of UTC that can be chosen. */
export const zones: readonly number[] = [
  0,
  ...[-660, -600, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60],
  ...[60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 540, 570, 600, 660, 720, 780],
];

export function zoneSaid(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
