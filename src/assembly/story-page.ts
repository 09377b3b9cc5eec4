import { wakeStory } from '../story/wake.ts';
import Answer from '../widgets/answer/Answer.svelte';
import Budget from '../widgets/budget/View.svelte';
import Compounding from '../widgets/compounding/View.svelte';
import Guess from '../widgets/guess/Guess.svelte';
import Headcount from '../widgets/headcount/View.svelte';
import { wakeIslands } from '../widgets/islands.ts';
import Offer from '../widgets/offer/View.svelte';
import Substitution from '../widgets/substitution/View.svelte';

// All that wakes on the story's page.

// Without the live stage the story is still whole: every step with its still figure.
wakeStory().catch(() => {
  document.documentElement.dataset['mode'] = 'unrolled';
});
wakeIslands({
  answer: Answer,
  budget: Budget,
  compounding: Compounding,
  guess: Guess,
  headcount: Headcount,
  offer: Offer,
  substitution: Substitution,
});
