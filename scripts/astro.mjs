// Astro's own command, which reports nothing to its makers: node scripts/astro.mjs dev --port 5000
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Links get the folder of the site in the finished pages, which the development server has none of.
if (process.argv[2] === 'dev') Object.assign(process.env, { SITE_URL: '', BASE_PATH: '' });
await import('../node_modules/astro/bin/astro.mjs');
