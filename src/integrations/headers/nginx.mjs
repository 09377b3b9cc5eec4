/** Signs that mean something in a pattern stand for themselves. */
const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** nginx knows a folder's page by its file. */
function regexOf(pattern) {
  if (pattern.endsWith('*')) return `^${plain(pattern.slice(0, -1))}`;
  return `^${plain(pattern)}${pattern.endsWith('/') ? String.raw`(index\.html)?` : ''}$`;
}

const variableOf = (name) => `$perk_${name.toLowerCase().replaceAll('-', '_')}`;

/** One header's values by path; a path without one gets an empty value, which nginx does not send. */
function mapOf(name, rules) {
  const lines = rules
    .filter(({ headers }) => headers[name])
    .map(({ pattern, headers }) => `    "~${regexOf(pattern)}" "${headers[name]}";`);
  return [`map $uri ${variableOf(name)} {`, '    default "";', ...lines, '}'].join('\n');
}

const listen = (port, serverName) => [
  `    listen ${port};`,
  ...(serverName ? [`    server_name ${serverName};`] : []),
];

/**
 * The rules as a part of nginx's configuration, for its http block: Debian includes what lies in
 * /etc/nginx/conf.d.
 *
 * @param {import('./rules.mjs').Rule[]} rules
 * @param {object} place
 * @param {string} place.root the folder that the host serves; the site lies in it under its base
 * @param {string} place.base
 * @param {string} [place.port] a port, or an address and a port
 * @param {string} [place.serverName]
 */
export function nginxConfiguration(rules, { root, base, port = '80', serverName = '' }) {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return [
    '# Made from the built site: make it anew with every build, for the hashes change.',
    ...names.map((name) => mapOf(name, rules)),
    'server {',
    ...listen(port, serverName),
    `    root "${root}";`,
    '    index index.html;',
    '    charset utf-8;',
    '    charset_types text/css text/csv text/javascript text/plain text/xml application/javascript application/json application/rss+xml image/svg+xml;',
    '    server_tokens off;',
    // Behind a proxy the port in a whole address would be the wrong one.
    '    absolute_redirect off;',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_types text/css text/csv text/javascript text/plain text/xml application/javascript application/json application/rss+xml image/svg+xml;',
    `    error_page 404 ${base}404.html;`,
    ...names.map((name) => `    add_header ${name} ${variableOf(name)} always;`),
    `    location = ${base}_headers {`,
    '        return 404;',
    '    }',
    '    location / {',
    '        try_files $uri $uri/ =404;',
    '    }',
    '}',
    '',
  ].join('\n');
}
