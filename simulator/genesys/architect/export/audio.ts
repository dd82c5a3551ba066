import { isJsonObject, type Json } from '../../json.ts';

/** A text in an expression, alone or with the flag that says whether callers can interrupt it. */
const PLAIN = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/;
const WITH_FLAG = /^\s*AudioPlaybackOptions\(\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*,\s*(true|false)\s*\)\s*$/i;

/**
 * Audio as exports write it: as `tts` if it is one text that callers can interrupt, and otherwise as an expression. No exported file has a
 * bare `ToAudioTTS("…")`.
 */
export function audioAsExported(audio: Json): Json {
  const source = isJsonObject(audio) ? audio['exp'] : undefined;
  if (typeof source !== 'string') return audio;
  const plain = PLAIN.exec(source)?.[1];
  if (plain !== undefined) return { tts: plain };
  const [, text, flag] = WITH_FLAG.exec(source) ?? [];
  if (text === undefined) return audio;
  return flag?.toLowerCase() === 'true' ? { tts: text } : { exp: `AudioPlaybackOptions(ToAudioTTS("${text}"), false)` };
}
