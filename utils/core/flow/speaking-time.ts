/**
 * A calm pace on the telephone: four Chinese characters a second (240 a minute) or two and a half English words
 * (150 a minute), the usual teaching figures; a short breath at each stop.
 */
const ZH_SIGN = 250;
const EN_WORD = 400;
const STOP = 300;

/** Roughly how long words take to say, in milliseconds: the time a step is held before its silence is counted. */
export function speakingTime(text: string): number {
  const stops = text.match(/[，,。.！!？?；;：:、…]+/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  return han * ZH_SIGN + words * EN_WORD + stops * STOP;
}
