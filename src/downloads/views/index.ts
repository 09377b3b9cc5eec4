import type { WidgetName } from '../../scenario/schema.ts';
import { budgetView } from './budget.ts';
import { compoundingView } from './compounding.ts';
import { headcountView } from './headcount.ts';
import { offerView } from './offer.ts';
import { substitutionView } from './substitution.ts';
import type { Look } from './view.ts';

export type { View } from './view.ts';

/** How each widget looks when it stands still. */
export const views: Readonly<Record<WidgetName, Look>> = {
  budget: budgetView,
  compounding: compoundingView,
  headcount: headcountView,
  offer: offerView,
  substitution: substitutionView,
};
