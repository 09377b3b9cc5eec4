/** What the default and the range of a parameter stand on. Apart from its declaration, which every page loads. */
export interface Basis {
  /** Where they come from, in words; `modelling choice` where nobody has measured it. */
  readonly words: string;
  /** How well the default is known. */
  readonly sure: 'high' | 'medium' | 'low';
  /** The figures behind them, by id, for a page to link; none where it is a plain choice of the model. */
  readonly figures: readonly string[];
}

const priceBasis =
  'List price of the workhorse models, October 2026 (Claude Sonnet 5.5, GPT-6.1 Sol); content/prices has the rest';
const shareBasis =
  '755 logged agent sessions, 23.2 billion tokens, 2026: power users, not a sample';

/** The bases of the model’s parameters, by name. */
export const bases = {
  salary: {
    words:
      'Near the BLS 90th percentile for software developers ($211,450, May 2024), below reported median total pay at large firms ($330,000 at Uber, Levels.fyi 2026)',
    sure: 'medium',
    figures: ['bls-developer-high-wage', 'uber-median-pay'],
  },
  years: { words: 'modelling choice', sure: 'high', figures: [] },
  leaveYear: { words: 'modelling choice', sure: 'high', figures: [] },
  raise: {
    words: 'Merit budgets for 2026: Pave, technology, 3.5%; Mercer 3.2%, high technology 3.4%',
    sure: 'high',
    figures: ['pave-merit', 'mercer-merit', 'high-tech-merit'],
  },
  promotionRate: {
    words: 'Mercer, October 2025: 8 to 10% of employees a year; Pave, US technology: 14%',
    sure: 'medium',
    figures: ['mercer-promoted', 'pave-promoted'],
  },
  promotionRaise: {
    words:
      'Mercer, October 2025: 8.7% on average, “around 10%” for one level; not drawn, since only its product with the chance of promotion matters',
    sure: 'medium',
    figures: ['mercer-promotion-raise', 'one-level-promotion'],
  },
  raiseFades: {
    words:
      'Merit grids give 1 to 3 points less to those paid above the range (templates, 2026); 0 unless you set it',
    sure: 'medium',
    figures: ['merit-grid-gap'],
  },
  taxRate: { words: 'modelling choice', sure: 'medium', figures: ['tax-rate-choice'] },
  discountRate: { words: 'modelling choice', sure: 'low', figures: ['discount-rate-choice'] },
  anchor: {
    words:
      'Contested: the employer that is left explains 0.7% of the variance of hiring wages (Di Addario et al. 2022, Italy), yet people who move gain',
    sure: 'low',
    figures: ['origin-employer-share', 'salary-history-bans'],
  },
  bonusRate: { words: 'modelling choice', sure: 'medium', figures: [] },
  signOn: { words: 'modelling choice', sure: 'high', figures: [] },
  offerYears: { words: 'modelling choice: one standard vesting period', sure: 'high', figures: [] },
  leaveMonth: {
    words: 'modelling choice: past the cliff, before half has vested',
    sure: 'high',
    figures: [],
  },
  equity: { words: 'modelling choice', sure: 'high', figures: [] },
  vestingYears: {
    words: 'Market norm: four years with a one-year cliff, then monthly',
    sure: 'high',
    figures: ['vesting-norm'],
  },
  cliffMonths: {
    words: 'Market norm: four years with a one-year cliff, then monthly',
    sure: 'high',
    figures: ['vesting-cliff'],
  },
  equityGrowth: {
    words:
      'The discount rate, so that a granted dollar is worth a dollar: more would be a reward for risk free of charge',
    sure: 'medium',
    figures: [],
  },
  equityVolatility: {
    words: 'modelling choice, for a single large technology share',
    sure: 'medium',
    figures: ['equity-volatility-choice'],
  },
  liquidity: {
    words:
      'Listed 1; private about 0.3 (Carta: 32.2% of vested in-the-money options were exercised, Q4 2024)',
    sure: 'medium',
    figures: ['carta-options-exercised'],
  },
  amount: { words: 'modelling choice: the choice on the table', sure: 'high', figures: [] },
  tokens: {
    words:
      'Uber’s cap of $1,500 a month for one tool (June 2026), between the Ramp median ($137 a year, June 2026) and Huang ($250,000, March 2026)',
    sure: 'high',
    figures: ['uber-yearly-cap', 'uber-monthly-cap', 'ramp-median-spend', 'huang-deeply-alarmed'],
  },
  baseline: {
    words:
      'Claude Code, average of $150 to 250 a month (2026); the top tenth of Ramp’s firms spends $7,332 a year',
    sure: 'medium',
    figures: ['claude-code-average', 'claude-code-monthly', 'ramp-top-decile-spend'],
  },
  personalValue: {
    words:
      'Private plans sell a list-price dollar of use at 5 to 12 cents (2026): an upper bound for whoever would not buy one',
    sure: 'medium',
    figures: ['private-plan-month', 'personal-price-share', 'willison-private-plan'],
  },
  personalCap: {
    words: 'The dearest private plan, $200 a month (2026)',
    sure: 'high',
    figures: ['dearest-private-plan'],
  },
  taxedShare: {
    words: 'Our reading of IRS Publication 15-B on working condition benefits; no ruling on tokens',
    sure: 'low',
    figures: ['pub-15b-working-condition', 'pub-15b-flexible-account'],
  },
  budgetEnds: {
    words: 'The caps of June 2026 show that it can; 0 unless you set it',
    sure: 'low',
    figures: ['uber-monthly-cap', 'tesla-cap', 'companies-that-limit'],
  },
  careerEffect: { words: 'modelling choice', sure: 'low', figures: [] },
  maxSpeedup: {
    words:
      'METR survey, May 2026: 349 technical workers report 3 times the speed, and 1.4 to 2 times the value; a claim, not a measurement',
    sure: 'low',
    figures: ['metr-2026-survey-speed', 'metr-2026-survey-value', 'metr-2026-survey-engineers'],
  },
  addressableShare: {
    words: 'Microsoft’s time use, 2024: coding 11%, debugging 9%, design 6%; Tidelift: 32% on code',
    sure: 'medium',
    figures: [
      'microsoft-time-coding',
      'microsoft-time-debugging',
      'microsoft-time-design',
      'tidelift-coding-share',
    ],
  },
  reworkShare: {
    words:
      'Merge rates, 2026: Jellyfish (60% against 80%); LinearB (33% against 84%) at the far end',
    sure: 'medium',
    figures: ['jellyfish-merge-rate', 'linearb-accepted'],
  },
  reviewHours: {
    words: 'modelling choice, below the added hours that developers report of themselves',
    sure: 'low',
    figures: [],
  },
  tokenScale: {
    words:
      'Makes $2,400 bring 10%: DX finds 5 to 15% at most firms, Stanford 10 to 15, Harvard at most 12',
    sure: 'low',
    figures: ['claude-code-average', 'dx-most-firms', 'stanford-median', 'harvard-closed-tasks'],
  },
  keepsRising: {
    words: 'Nobody has studied larger budgets; levelling off is the default',
    sure: 'low',
    figures: ['no-study-of-large-budgets'],
  },
  loadedCost: {
    words: 'The default salary × 1.43 (BLS, Employer Costs for Employee Compensation, March 2026)',
    sure: 'high',
    figures: ['loaded-cost', 'load-factor', 'employer-benefits-share'],
  },
  sigma: {
    words:
      'Rests on machines and labour: 0.3 corrected for publication bias, 0.9 not (Gechert et al. 2022); neighbours are Demirer et al. 2026 (0.25) and Whitfill and Wu 2025 (2.58); none is of tokens and engineers',
    sure: 'low',
    figures: [
      'gechert-elasticity',
      'gechert-elasticity-raw',
      'demirer-elasticity',
      'whitfill-wu-elasticity-high',
    ],
  },
  demandElasticity: { words: 'modelling choice: no direct evidence', sure: 'low', figures: [] },
  priceChange: {
    words: 'Between list (−26% a year) and blended prices (−46%), 2025-26; Epoch at the fast end',
    sure: 'medium',
    figures: ['workhorse-list-fall', 'workhorse-blended-fall', 'epoch-median-fall'],
  },
  budgetGrowth: {
    words:
      'Claude Code’s average, 2025-26: a month’s bill up by a third, an active day’s to twice and more; Ramp’s median firm to four times, adoption included',
    sure: 'low',
    figures: ['claude-code-monthly-growth', 'claude-code-daily-growth', 'ramp-median-growth'],
  },
  wageGrowth: { words: 'modelling choice', sure: 'medium', figures: [] },
  horizonYears: {
    words: 'modelling choice: about as long as the prices that it rests on',
    sure: 'high',
    figures: [],
  },
  teamSize: {
    words: 'Gallup 2025: median span of a manager 5-6, mean 12.1',
    sure: 'medium',
    figures: ['gallup-median-team', 'gallup-span'],
  },
  linkHours: {
    words: 'Brooks 1975 for the form; the hours are a modelling choice',
    sure: 'low',
    figures: ['brooks-links'],
  },
  demandGrowth: { words: 'modelling choice', sure: 'low', figures: [] },
  attrition: {
    words: 'modelling choice near LinkedIn’s 13.2% for technology, about 2018; weak',
    sure: 'low',
    figures: [],
  },
  monthlyBudget: {
    words: "Uber's cap for an employee and a tool, June 2026",
    sure: 'high',
    figures: ['uber-monthly-cap'],
  },
  freshInputPrice: { words: priceBasis, sure: 'high', figures: [] },
  cacheReadPrice: { words: priceBasis, sure: 'high', figures: [] },
  cacheWritePrice: {
    words: 'A five-minute cache write costs 125% of fresh input',
    sure: 'high',
    figures: ['cache-write-price'],
  },
  outputPrice: { words: priceBasis, sure: 'high', figures: [] },
  freshInputShare: { words: shareBasis, sure: 'low', figures: ['fresh-input-share'] },
  cacheReadShare: { words: shareBasis, sure: 'low', figures: ['cache-read-share'] },
  cacheWriteShare: { words: shareBasis, sure: 'low', figures: ['cache-write-share'] },
  outputShare: { words: shareBasis, sure: 'low', figures: ['output-share'] },
  medianTokensPerWeek: {
    words: 'Jellyfish via Business Insider, May 2026; range is a modelling choice',
    sure: 'medium',
    figures: ['jellyfish-median-tokens'],
  },
  heavyTokensPerWeek: {
    words: 'Jellyfish via Business Insider, May 2026; range is a modelling choice',
    sure: 'medium',
    figures: ['jellyfish-heavy-tokens'],
  },
} satisfies Record<string, Basis>;

/** The figures behind each parameter, by its name. */
export const figuresOfBases = (): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(bases).map(([name, { figures }]) => [name, figures]));
