/** Letters that are worked out for those who cannot have theirs: without script, and on the methods page. */
import type { Answers } from './answers.ts';

export interface Worked {
  readonly name: string;
  readonly answers: Answers;
}

const engineer = { use: 'all', whose: 'mine', own: 'yes', wages: 'no', stay: 'five' } as const;

export const worked: readonly Worked[] = [
  {
    name: '$18,000 by policy, yours, on top of the usual tools; you would pay $100 a month, and stay five years',
    answers: {
      ...engineer,
      ...{ sum: '18,000', pay: 'hundred', without: 'usual', promised: 'policy', others: 'most' },
      ...{ salary: '180,000', bonus: '10', tax: 'middle' },
    },
  },
  {
    name: '$18,000 that the whole team shares, and everybody at your level has it',
    answers: {
      ...engineer,
      ...{
        sum: '18,000',
        whose: 'pool',
        without: 'usual',
        promised: 'policy',
        others: 'everybody',
      },
      ...{ salary: '180,000', tax: 'middle' },
    },
  },
  {
    name: '$12,000 in the contract that is taxed as wages',
    answers: {
      ...engineer,
      ...{ sum: '12,000', pay: 'hundred', wages: 'yes', without: 'usual', promised: 'contract' },
      ...{ others: 'most', salary: '160,000', tax: 'middle' },
    },
  },
  {
    name: '$2,400 in the contract, and nothing without it',
    answers: {
      ...engineer,
      ...{ sum: '2,400', pay: 'twenty', without: 'nothing', promised: 'contract', others: 'half' },
      ...{ salary: '130,000', tax: 'low' },
    },
  },
];
