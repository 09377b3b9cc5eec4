/**
 * The oldest browsers that show and do everything, as the README says. What is compiled holds nothing that one of them
 * lacks, unless a page does without it as well (`tests/browser/floor.spec.ts`). Below them a page is words and
 * pictures.
 */
export const floor = { chrome: '105', firefox: '110', safari: '15.4' } as const;

/** The same as programs take them that compile scripts or styles: "chrome105". */
export const floorTargets = Object.entries(floor).map(([browser, version]) => browser + version);
