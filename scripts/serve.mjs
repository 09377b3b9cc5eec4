// Serves dist/ until it is stopped: at the port that PORT asks for, else at 4321 or at any that is free.
import { dist } from './lib/paths.mjs';
import { readPlace } from './lib/place.mjs';
import { serveFolder } from './lib/serve.mjs';

const asked = process.env.PORT;
const { base } = readPlace();

async function serve() {
  if (!asked) {
    const orElsewhere = (error) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return serveFolder(dist, { base });
    };
    return serveFolder(dist, { base, port: 4321 }).catch(orElsewhere);
  }
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${asked}". It must be a whole number from 1 to 65535, or unset.`);
  }
  return serveFolder(dist, { base, port });
}

try {
  console.log(`Perk or pay? is at ${(await serve()).address}\nCtrl+C stops it.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
