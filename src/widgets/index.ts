// The widgets, a line each. A new one is its folder, a line here, and its words in content/widgets.
export { widget as budget } from './budget/widget.ts';
export { widget as compounding } from './compounding/widget.ts';
export { widget as headcount } from './headcount/widget.ts';
export { widget as offer } from './offer/widget.ts';
export { widget as substitution } from './substitution/widget.ts';
export { widget as 'your-offer' } from './your-offer/widget.ts';
