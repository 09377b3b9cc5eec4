import { describe, expect, it } from 'vitest';
import { suggestColumns } from '../../../src/plan/suggest.ts';
import { currencyNamed } from '../../../src/plan/layout.ts';
import { readAmount } from '../../../src/plan/amounts.ts';
import { readDate } from '../../../src/plan/dates.ts';
import { day } from './support.ts';

/** What is suggested for a table, by the names of its columns. */
function suggested(...lines: string[]): Record<string, string | undefined> {
  const [headers = [], ...rows] = lines.map((line) => line.split(','));
  const found = Object.entries(suggestColumns(headers, rows));
  return Object.fromEntries(
    found.filter(([, at]) => at >= 0).map(([role, at]) => [role, headers[at]]),
  );
}

describe('the columns of a table that nobody knows', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'tokens before the cost',
      ['user_id,day,total_tokens,total_cost', 'ana,2026-08-03,1200,1.5'],
      { person: 'user_id', date: 'day', cost: 'total_cost' },
    ],
    [
      'a cost centre of numbers',
      ['Cost Center,Employee,Month,Amount (EUR)', '4711,Ana,2026-08,12'],
      { person: 'Employee', date: 'Month', cost: 'Amount (EUR)', team: 'Cost Center' },
    ],
    [
      'what is no date though it is called one',
      ['update_day,when,email,spend', 'yes,2026-08-03,ana@x.example,2'],
      { person: 'email', date: 'when', cost: 'spend' },
    ],
    [
      'an amount that was paid, and a unit price',
      ['Created,Developer,unit price,amount_paid', '2026-08-03,Ana,0.5,4'],
      { person: 'Developer', date: 'Created', cost: 'amount_paid' },
    ],
    [
      'German words',
      ['Datum,Mitarbeiter,Abteilung,Kosten', '03.08.2026,Ana,Core,12'],
      { person: 'Mitarbeiter', date: 'Datum', cost: 'Kosten', team: 'Abteilung' },
    ],
  ])('are suggested: %s', (_, lines, wanted) => {
    expect(suggested(...lines)).toEqual(wanted);
  });

  it('name a currency, and none where they name none', () => {
    const headers = [
      'Cost (EUR)',
      'cost_gbp',
      'Amount in CHF',
      'Fee SEK',
      'cost_usd',
      'European cost',
    ];
    expect(headers.map(currencyNamed)).toEqual(['EUR', 'GBP', 'CHF', 'SEK', null, null]);
  });
});

describe('dates and sums as tools write them', () => {
  it.each([
    'Mon, 03 Aug 2026 10:00:00 GMT',
    '2026-08-03 10:00:00.123456+00:00',
    '2026-08-03 10:00:00.5 +0000 UTC',
    'Aug 3, 2026, 10:00 AM',
    '3-Aug-26',
    '1785751200',
  ])('a day is a day: %s', (text) => {
    expect(readDate(text)['day first']).toBe(day('2026-08-03'));
  });

  it.each(['2026-08', 'August 2026', 'Aug 2026', '2026 Aug'])('a month is a month: %s', (text) => {
    expect(readDate(text)).toMatchObject({ 'day first': day('2026-08-01'), isMonth: true });
  });

  it('a dollar of another country is none of ours', () => {
    expect(['CA$5', 'A$5', 'US$5', '$5'].map((text) => readAmount(text).currency)).toEqual([
      ...['CAD', 'AUD', 'USD', 'USD'],
    ]);
  });
});
