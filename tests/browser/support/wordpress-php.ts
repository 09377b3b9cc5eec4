/** A text within PHP's single quotes. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** What WordPress reads first: where its database is, and that it asks nobody in the world. */
export const configuration = ({ socket, address }: { socket: string; address: string }): string =>
  `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', ${quoted(`localhost:${socket}`)});
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', ${quoted(address)});
define('WP_SITEURL', ${quoted(address)});
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'] as $name) {
  define($name, 'a key for a test ' . $name);
  define(str_replace('_KEY', '_SALT', $name), 'a salt for a test ' . $name);
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** The world as this WordPress knows it: our site, asked where it is served here, and nothing else. */
export const ourSite = ({ site, served }: { site: string; served: string }): string =>
  `<?php
add_filter('pre_http_request', function ($answer, $arguments, $url) {
  [$site, $served] = [${quoted(site)}, ${quoted(served)}];
  if (str_starts_with($url, $served)) return $answer;
  if (!str_starts_with($url, $site)) return new WP_Error('outside', 'Nothing outside is asked: ' . $url);
  return wp_remote_get($served . substr($url, strlen($site)), ['reject_unsafe_urls' => false] + $arguments);
}, 10, 3);
`;

/** Makes the tables and the two writers; prints the version. */
export const install = `<?php
define('WP_INSTALLING', true);
$given = json_decode($argv[2], true);
$_SERVER['HTTP_HOST'] = parse_url($given['address'], PHP_URL_HOST) . ':' . parse_url($given['address'], PHP_URL_PORT);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('A blog', 'editor', 'editor@blog.invalid', true, '', $given['password']);
wp_insert_user(['user_login' => 'author', 'user_pass' => $given['password'], 'user_email' => 'author@blog.invalid', 'role' => 'author']);
// Nobody is shown around.
update_user_meta(1, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
echo get_bloginfo('version');
`;

/** Publishes a post as one of the writers, whose rights decide what stays of its HTML; prints its address. */
export const writing = `<?php
$given = json_decode($argv[2], true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
wp_set_current_user(get_user_by('login', $given['as'])->ID);
$id = wp_insert_post(wp_slash(['post_title' => $given['title'], 'post_content' => $given['content'], 'post_status' => 'publish']), true);
if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
echo get_permalink($id);
`;
