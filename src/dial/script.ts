/**
 * What scripts add to the page: a list of what was heard, tones, speech, keys of the keyboard, and addresses that dial (`#after:2,1`).
 * It makes no request, and writes foreign text as text only.
 */
export const SCRIPT = String.raw`(() => {
'use strict';
const $ = (id) => document.getElementById(id);
// While a page is read, no place is the address's target yet.
const shown = () => $(decoded(location.hash.slice(1)))?.closest('main > section') ?? document.querySelector('.first');
const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
const links = (section) => [...section.querySelectorAll('.k a')];
const tokenOf = (link) => link.dataset.t ?? link.querySelector('kbd').textContent;
const sides = (section, side) => section.querySelectorAll('[data-s=' + side + ']').length > 0 ? '[data-s=' + side + ']' : '.x';
const digitsOf = (section) => (side === 'before' ? section.dataset.b : undefined) ?? section.dataset.i ?? '';
const takesKeys = (section) => digitsOf(section) !== '' || links(section).some((link) => /^(?:[0-9*#]|wait)$/.test(tokenOf(link)));
let side = 'after', trail = [], typed = '', waits = 0, audio;
document.body.classList.add('on');

// Where a token leads in a section; undefined: the call stays.
const find = (section, token) => {
  const all = links(section).filter((link) => link.dataset.o === undefined || link.dataset.o === side);
  const exact = all.find((link) => tokenOf(link) === token);
  if (token === 'wait') return (waits += 1) >= Number(exact?.dataset.n ?? 1) ? exact : undefined;
  if (exact !== undefined || digitsOf(section) === '' || !/^[0-9*#]+$/.test(token)) return exact;
  const [min, max] = digitsOf(section).split('-').map(Number);
  const digits = token.replace(/#$/, '');
  const own = all.find((link) => tokenOf(link) === digits);
  return own ?? all.find((link) => tokenOf(link) === (digits.length < min || digits.length > max ? 'wait' : 'others'));
};

// An address that dials: the keys are pressed one by one.
const dial = () => {
  const [, chapter = '1', way, keys] = /^#(?:(\d+):)?(before|after):(.*)$/.exec(location.hash) ?? [];
  if (way === undefined) return;
  side = way;
  let section = $(chapter + '-0');
  if (section === null) return;
  const start = section.querySelector('.k a');
  trail = [];
  note(section);
  section = $(start.hash.slice(1));
  note(section, start);
  for (const token of keys === '' ? [] : keys.split(',').map(decoded)) {
    if (token !== 'wait') waits = 0;
    const link = find(section, token);
    if (link === undefined) { if (token !== 'wait') missed = noAnswer(token); continue; }
    waits = 0;
    section = $(link.hash.slice(1));
    note(section, link, token);
  }
  location.replace('#' + section.id);
};

const textsOf = (section, link) => [...(link === undefined ? [] : link.querySelectorAll('q:not([data-q]),q[data-q=' + side + ']')),
  ...section.querySelectorAll(sides(section, side) + ' blockquote')];
const note = (section, link, token = '') => {
  trail.push({ id: section.id, tokens: tokensOf(link, token), pressed: link === undefined ? '' : link.querySelector('kbd').textContent,
    title: (section.querySelector('[data-s=' + side + '] h3') ?? section.querySelector('h2')).textContent,
    texts: textsOf(section, link).map((one) => ({ text: one.textContent, lang: one.lang })) });
};
// What is pressed on the way to a place: a menu is heard several times before the call goes on by itself.
const tokensOf = (link, token) => {
  if (link === undefined || link.classList.contains('g')) return [];
  const isWait = tokenOf(link) === 'wait' && !/^[0-9]/.test(token);
  return isWait ? Array(Number(link.dataset.n ?? 1)).fill('wait') : [token === '' ? tokenOf(link) : token];
};
// The call as an address that dials it; '' if it didn't begin at the start.
const callOf = ([first, ...rest]) => !first.id.endsWith('-0') || rest.length === 0 ? '' :
  '#' + parseInt(first.id) + ':' + side + ':' + rest.flatMap(({ tokens }) => tokens).map(encodeURIComponent).join(',');
const draw = () => {
  document.body.dataset.call = callOf(trail);
  $('heard').replaceChildren(...trail.map(({ pressed, title, texts }) => {
    const item = document.createElement('li');
    item.append((pressed === '' ? '' : pressed + ' → ') + title, ...texts.map(({ text, lang }) => {
      const quote = document.createElement('q');
      quote.append(text); if (lang !== '') quote.lang = lang;
      return quote;
    }));
    return item;
  }));
};
const speak = (texts) => {
  if (!$('speak').checked || !('speechSynthesis' in window)) return;
  speechSynthesis.cancel();
  for (const { text, lang } of texts) {
    const words = new SpeechSynthesisUtterance(text);
    if (lang !== '') words.lang = lang;
    speechSynthesis.speak(words);
  }
};
const noAnswer = (token) => token + ' is not in use: the call stays.';
const say = (text) => { $('now').textContent = text; };

const ROWS = [697, 770, 852, 941], COLUMNS = [1209, 1336, 1477], PAD = ['123', '456', '789', '*0#'];
const tones = (keys) => {
  if (!$('tones').checked || !('AudioContext' in window)) return;
  audio ??= new AudioContext();
  const gain = audio.createGain();
  gain.gain.value = 0.1; gain.connect(audio.destination);
  for (const [index, key] of [...keys].entries()) {
    const row = PAD.findIndex((all) => all.includes(key)), start = audio.currentTime + index * 0.2;
    for (const hertz of [ROWS[row], COLUMNS[PAD[row].indexOf(key)]]) {
      const wave = audio.createOscillator();
      wave.frequency.value = hertz; wave.connect(gain); wave.start(start); wave.stop(start + 0.15);
    }
  }
};

let missed = '', isPressed = false, entered = '', hash;
// A link of the call is followed at once: whoever dials fast is ahead of the browser, which tells of a new address later.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('main a');
  if (link === null || link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  waits = 0;
  const key = link.querySelector('kbd')?.textContent ?? '';
  if (/^[0-9*#]+$/.test(key) && !isPressed) tones(key);
  isPressed = false;
  location.hash = link.hash;
  arrive(link);
});
const arrive = (link) => {
  typed = '';
  dial();
  say(missed); missed = '';
  hash = location.hash;
  const section = shown();
  if (link !== undefined || trail.at(-1)?.id !== section.id) {
    if (link !== undefined || !isBack(section)) {
      if (/-0$/.test(section.id)) trail = [];
      note(section, link?.closest('.k') ? link : undefined, entered);
    }
  }
  entered = '';
  $('pad').hidden = !takesKeys(section);
  draw();
  speak(trail.at(-1)?.texts ?? []);
  if (location.hash !== '') section.querySelector('h2').focus({ preventScroll: true });
  scrollTo(0, 0);
};
// The way back to the place before. A menu that was heard again after itself has one address only.
const isBack = ({ id }) => {
  const last = trail.findLastIndex((place) => place.id !== trail.at(-1).id);
  if (trail[last]?.id !== id) return false;
  trail.length = last + 1;
  return true;
};
addEventListener('hashchange', () => { if (location.hash !== hash) arrive(); });

// A key of the keypad or the keyboard. At an input, digits are gathered until there are enough, or a sign ends them.
const press = (key) => {
  const section = shown();
  let token = key;
  if (/^[0-9*#]$/.test(key)) tones(key);
  if (digitsOf(section) !== '') {
    if (/^[0-9]$/.test(key)) typed += key;
    const max = Number(digitsOf(section).split('-')[1]);
    if (/^[0-9]$/.test(key) && typed.length < max) { say(typed); return; }
    token = typed === '' ? key : typed;
  }
  const link = find(section, token);
  if (link === undefined) { say(noAnswer(token)); return; }
  isPressed = true; entered = digitsOf(section) === '' ? '' : token;
  link.click();
};
$('pad').addEventListener('click', ({ target }) => { if (target.localName === 'button') press(target.textContent); });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') { event.preventDefault(); history.back(); return; }
  const isEnter = event.key === 'Enter' && typed !== '' && event.target.localName !== 'button';
  if (!/^[0-9*#]$/.test(event.key) && !isEnter) return;
  event.preventDefault();
  press(event.key);
});
arrive();
})();`;
