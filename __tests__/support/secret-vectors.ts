// What libraries of other languages write of a secret, taken down as they write it; no test of its own.

interface Vector {
  readonly secret: string;
  readonly text: string;
}

const SECRET = `p4ss"w/rd+é=?_-x & <'>`;
const FOREIGN = 'Grüße, 日本 😀';

const of = (secret: string, texts: Readonly<Record<string, string>>): [string, Vector][] =>
  Object.entries(texts).map(([writer, text]) => [writer, { secret, text }]);

/** By what wrote them. */
export const VECTORS: Readonly<Record<string, Vector>> = Object.fromEntries([
  ...of(SECRET, {
    'System.Text.Json': String.raw`p4ss\u0022w/rd\u002B\u00E9=?_-x \u0026 \u003C\u0027\u003E`,
    'Newtonsoft.Json': String.raw`p4ss\"w/rd+é=?_-x & <'>`,
    'Newtonsoft.Json with EscapeHtml': String.raw`p4ss\u0022w/rd+é=?_-x \u0026 \u003c\u0027\u003e`,
    'HtmlEncoder of .NET': 'p4ss&quot;w/rd&#x2B;&#xE9;=?_-x &amp; &lt;&#x27;&gt;',
    'WebUtility.HtmlEncode of .NET': 'p4ss&quot;w/rd+&#233;=?_-x &amp; &lt;&#39;&gt;',
    'Uri.EscapeDataString of .NET': 'p4ss%22w%2Frd%2B%C3%A9%3D%3F_-x%20%26%20%3C%27%3E',
    'WebUtility.UrlEncode of .NET': 'p4ss%22w%2Frd%2B%C3%A9%3D%3F_-x+%26+%3C%27%3E',
    'HttpUtility.UrlEncode of .NET': 'p4ss%22w%2frd%2b%c3%a9%3d%3f_-x+%26+%3c%27%3e',
    'json_encode of PHP': String.raw`p4ss\"w\/rd+\u00e9=?_-x & <'>`,
    'json_encode of PHP with JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT': String.raw`p4ss\u0022w\/rd+\u00e9=?_-x \u0026 \u003C\u0027\u003E`,
    'htmlspecialchars of PHP': 'p4ss&quot;w/rd+é=?_-x &amp; &lt;&#039;&gt;',
    'htmlentities of PHP': 'p4ss&quot;w/rd+&eacute;=?_-x &amp; &lt;&#039;&gt;',
    'addslashes of PHP': String.raw`p4ss\"w/rd+é=?_-x & <\'>`,
    'encoding/json of Go': String.raw`p4ss\"w/rd+é=?_-x \u0026 \u003c'\u003e`,
    'html/template of Go': 'p4ss&#34;w/rd&#43;é=?_-x &amp; &lt;&#39;&gt;',
    'url.PathEscape of Go': 'p4ss%22w%2Frd+%C3%A9=%3F_-x%20&%20%3C%27%3E',
    'url.QueryEscape of Go': 'p4ss%22w%2Frd%2B%C3%A9%3D%3F_-x+%26+%3C%27%3E',
    'strconv.QuoteToASCII of Go': String.raw`p4ss\"w/rd+\u00e9=?_-x & <'>`,
    'json.dumps of Python': String.raw`p4ss\"w/rd+\u00e9=?_-x & <'>`,
    'urllib.parse.quote of Python': 'p4ss%22w/rd%2B%C3%A9%3D%3F_-x%20%26%20%3C%27%3E',
    'html.escape of Python': 'p4ss&quot;w/rd+é=?_-x &amp; &lt;&#x27;&gt;',
    'quopri of Python': `p4ss"w/rd+=C3=A9=3D?_-x=20&=20<'>`,
    'quopri of Python, with a soft line break': `p4ss"w/rd+=C3=\n=A9=3D?_-x=20&=\n=20<'>`,
    'ascii of Python': String.raw`p4ss"w/rd+\xe9=?_-x & <\'>`,
    'shlex.quote of Python': `p4ss"w/rd+é=?_-x & <'"'"'>`,
    'bytes.hex of Python': '70 34 73 73 22 77 2f 72 64 2b c3 a9 3d 3f 5f 2d 78 20 26 20 3c 27 3e',
    'Gson of Java': String.raw`p4ss\"w/rd+é\u003d?_-x \u0026 \u003c\u0027\u003e`,
    'URLEncoder of Java': 'p4ss%22w%2Frd%2B%C3%A9%3D%3F_-x+%26+%3C%27%3E',
    'URLEncoder of Java, in ISO 8859-1': 'p4ss%22w%2Frd%2B%E9%3D%3F_-x+%26+%3C%27%3E',
    'ERB of Ruby': 'p4ss&quot;w/rd+é=?_-x &amp; &lt;&#39;&gt;',
    'a proxy that encodes twice': 'p4ss%2522w%252Frd%252B%25C3%25A9%253D%253F_-x%2520%2526%2520%253C%2527%253E',
    'an error page that shows JSON': 'p4ss\\&quot;w/rd+\\u00e9=?_-x &amp; &lt;&#x27;&gt;',
    'a reader of UTF-8 that takes it for ISO 8859-1': `p4ss"w/rd+Ã©=?_-x & <'>`,
    'macOS, which takes letters apart': `p4ss"w/rd+e\u0301=?_-x & <'>`,
  }),
  ...of(FOREIGN, {
    'System.Text.Json, beyond ASCII': String.raw`Gr\u00FC\u00DFe, \u65E5\u672C \uD83D\uDE00`,
    'HtmlEncoder of .NET, beyond ASCII': 'Gr&#xFC;&#xDF;e, &#x65E5;&#x672C; &#x1F600;',
    'htmlentities of PHP, beyond ASCII': 'Gr&uuml;&szlig;e, 日本 😀',
    'urllib.parse.quote of Python, beyond ASCII': 'Gr%C3%BC%C3%9Fe%2C%20%E6%97%A5%E6%9C%AC%20%F0%9F%98%80',
    'json.dumps of Python, beyond ASCII': String.raw`Gr\u00fc\u00dfe, \u65e5\u672c \ud83d\ude00`,
    'ascii of Python, beyond ASCII': String.raw`Gr\xfc\xdfe, \u65e5\u672c \U0001f600`,
    'git, for a path': String.raw`Gr\303\274\303\237e, \346\227\245\346\234\254 \360\237\230\200`,
    'escape of JavaScript, beyond ASCII': 'Gr%FC%DFe%2C%20%u65E5%u672C%20%uD83D%uDE00',
  }),
]);
