import { describe, expect, it } from 'vitest';
import { peopleColumns } from '../../../src/plan/people-list.ts';
import { firstSettings, fragmentOf, settingsIn } from '../../../src/widgets/plan/settings.ts';
import { sampleBill } from '../../../src/plan/sample.ts';
import { fileOf, read } from './read.ts';

const rates = { USD: 1 };
const bill = `user_id,date,spend
ana@x.example,2026-08-03,10
ANA.private@x.example,2026-08-04T23:30:00Z,5
ben@x.example,2026-08-31T23:30:00Z,2
`;
const list = `Email,Department,Fully loaded cost
ana@x.example,Core,"$300,000"
Eve@x.example,Data,"$200,000"
,Data,1
fay@x.example,Data,oops
`;
const august = { first: 20666, last: 20696 };

describe('a list of people', () => {
  it('is known by its columns, and no bill is taken for one', () => {
    expect(peopleColumns(['Email', 'Team'])).toEqual({ person: 0, team: 1, loadedCost: -1 });
    expect(peopleColumns(['email', 'team', 'date', 'cost'])).toBeNull();
    expect(peopleColumns(['email', 'total tokens', 'team'])).toBeNull();
    expect(peopleColumns(['email'])).toBeNull();
  });

  it('brings teams, the mean cost, and people with access who used nothing, in any order of files', async () => {
    for (const files of [
      [fileOf(bill, 'bill.csv'), fileOf(list, 'people.csv')],
      [fileOf(list, 'people.csv'), fileOf(bill, 'bill.csv')],
    ]) {
      const { session, receipt } = await read(...files);
      expect(receipt.people).toBe(3);
      expect(receipt.files.find(({ list: found }) => found)!.list).toEqual({
        ...{ people: 3, withoutRow: 2, nameless: 1, costless: 1 },
        meanLoadedCost: 250_000,
      });
      const settled = session.settle({ cap: 1500, rates, period: august });
      expect(settled).toMatchObject({ withoutUse: 2, loadedCost: 250_000 });
      expect(settled.bill.people).toBe(5);
      const ana = session.names().indexOf('ana@x.example');
      expect(settled.bill.teams[settled.bill.team[ana]!]).toBe('Core');
      const without = session.settle({ cap: 1500, rates, period: august, withoutUse: false });
      expect(without.bill.people).toBe(3);
    }
  });
});

describe('two accounts', () => {
  it('of one person can be joined, and stay so when the files are read again', async () => {
    const { session } = await read(fileOf(bill));
    session.settle({ cap: 1500, rates, period: august });
    const at = (name: string): number => session.names().findIndex((each) => each.startsWith(name));
    const join = [at('ANA.private'), at('ana@')] as const;
    const joined = session.settle({ cap: 1500, rates, period: august, join });
    expect(joined.bill.people).toBe(2);
    expect([...joined.bill.total].sort((a, b) => a - b)).toEqual([2, 15]);
    await session.count(0);
    expect(session.settle({ cap: 1500, rates, period: august }).bill.people).toBe(2);
  });
});

describe('a stamp', () => {
  it('counts in another zone where the reader says so', async () => {
    const { session, receipt } = await read(fileOf(bill));
    expect(receipt.period).toEqual(august);
    const elsewhere = await session.count(60);
    expect(elsewhere.period!.last).toBeGreaterThan(august.last);
  });
});

describe('a link', () => {
  const first = firstSettings(sampleBill(), 1500);

  it('holds the settings and nothing of a bill', () => {
    const set = {
      ...first,
      kind: 'pool and floor',
      floor: 80,
      price: 0.2,
      peopleThen: 7777,
    } as const;
    const fragment = fragmentOf(set);
    expect(fragment).not.toContain('7777');
    expect({ ...first, ...settingsIn(`#${fragment}`) }).toEqual({ ...set, peopleThen: 120 });
  });

  it.each(['#skew', '#k=7&cap=-1&pool=NaN&u=9&pc=x&lc=0', '#cap=', '#cap=1e99'])(
    'with nothing that can be read changes nothing: %s',
    (fragment) => {
      expect(settingsIn(fragment)).toEqual({});
    },
  );
});
