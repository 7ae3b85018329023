import type { Detector, Match } from './finding.ts';

/** How far a code may stand from the word that names it. */
const REACH = 12;

/** Longest code, and the longest number that must be seen whole to tell that it is none. */
const SEEN = 8 + 20;

const WORD =
  /cvv2?|cvc2?|安全码|验证码|校验码|动态码|口令|密码|passcode|password|passwort|verification code|security code|one[- ]time code|otp|(?<![a-z])pin(?![a-z])/g;

/** Digits that are plainly a count, a date or a sum are no code. */
const FIGURES =
  /(?<![\da-z.*])\d{3,8}(?![\da-z*]|\s*(?:年|月|日|号楼|点|分|秒|次|位|个|元|块|条|天|小时|times|days|minutes|yuan))/g;

/** What directly follows a password word and a separator, letters and signs included; a comma only inside. */
const PASSWORD = /^(?:[\s:：=是为]|is\b)+((?:[!-+\--:<-~]|[,;](?=[!-~])){4,32})/;

/** CVV, PIN, one-time codes and passwords: masked whole, the mask never taken back. */
export const codes: Detector = {
  kind: 'code',
  detect: (normal) =>
    Array.from(normal.matchAll(WORD)).flatMap(({ 0: word, index }) => [
      ...figuresNear(normal, index, index + word.length),
      ...(/密码|口令|pass/.test(word) ? passwordAfter(normal, index + word.length) : []),
    ]),
};

function figuresNear(normal: string, wordFrom: number, wordTo: number): Match[] {
  const from = Math.max(0, wordFrom - REACH - SEEN);
  return Array.from(normal.slice(from, wordTo + REACH + SEEN).matchAll(FIGURES)).flatMap(({ 0: figures, index }) => {
    const at = from + index;
    const gap = at >= wordTo ? at - wordTo : wordFrom - (at + figures.length);
    return gap >= 0 && gap <= REACH ? [whole(at, figures.length)] : [];
  });
}

function passwordAfter(normal: string, at: number): Match[] {
  const match = PASSWORD.exec(normal.slice(at, at + REACH + 32));
  const said = match?.[1]?.replace(/[.!?)]+$/, '') ?? '';
  // A plain word after “password is” is talk about it (“password is wrong”), not the password.
  if (match === null || said.length < 4 || !/[a-z\d]/.test(said) || /^[a-z]+$/.test(said)) return [];
  return [whole(at + match[0].length - (match[1] as string).length, said.length)];
}

function whole(from: number, length: number): Match {
  return { from, to: from + length, masked: { from: 0, to: length } };
}
