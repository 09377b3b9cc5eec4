/** What the page asks of whoever draws: no name gets there. */
import type { Bill } from '../../plan/bill.ts';
import { reckonRanges, type Ranges } from './reckon.ts';
import type { PlanSettings, Stop } from './settings.ts';

export interface RangesRequest {
  /** Nothing where it is the one that was sent before. */
  readonly bill: Bill | null;
  readonly settings: PlanSettings;
  readonly stops: readonly Stop[];
}

export interface RangesReply {
  readonly ranges: Ranges;
  readonly settings: PlanSettings;
}

export class RangesService {
  readonly #tell: (reply: RangesReply) => void;
  #bill: Bill | null = null;

  constructor(tell: (reply: RangesReply) => void) {
    this.#tell = tell;
  }

  take({ bill, settings, stops }: RangesRequest): void {
    this.#bill = bill ?? this.#bill;
    if (this.#bill) this.#tell({ ranges: reckonRanges(this.#bill, settings, stops), settings });
  }
}
