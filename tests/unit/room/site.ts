import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { catalogueFile } from '../../../src/room/catalogue.ts';
import { catalogue } from './people.ts';

/** A folder for what a test keeps, and as small a site as a room can be served with. */
export function makeSite(): { folder: string; site: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-room-'));
  const site = path.join(folder, 'site');
  mkdirSync(path.join(site, 'teach/live'), { recursive: true });
  writeFileSync(path.join(site, 'index.html'), '<title>A site</title>');
  writeFileSync(path.join(site, '404.html'), '<title>Nothing here</title>');
  writeFileSync(path.join(site, catalogueFile), JSON.stringify(catalogue));
  return { folder, site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
