import type { Row } from '../bed/row.ts';

const oneLine = {
  multi: 'one-line',
  selection: 'one-line',
  undo: 'one-line',
  caret: 'one-line',
  unfocused: 'one-line',
  palette: 'one-line',
} as const;

export const rows: readonly Row[] = [
  { name: 'textarea', click: 'textarea' },
  { name: 'input', click: 'input', declines: oneLine },
  { name: 'search', click: 'input', declines: oneLine },
  { name: 'email', click: 'input', declines: oneLine },
  { name: 'textarea in open shadow', variant: 'open-shadow', click: 'pierce/textarea' },
  { name: 'textarea in closed shadow', variant: 'closed-shadow', click: '#host' },
  { name: 'textarea in <dialog>', variant: 'dialog', click: 'textarea' },
  { name: 'textarea in a focus trap', variant: 'focus-trap', click: 'textarea' },
  {
    name: 'textarea under strict CSP and Trusted Types',
    variant: 'textarea',
    click: 'textarea',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
    },
  },
  {
    name: 'maxlength 20',
    variant: 'maxlength',
    click: 'textarea',
    declines: {
      multi: 'too-long',
      selection: 'too-long',
      undo: 'too-long',
      caret: 'too-long',
      unfocused: 'too-long',
      palette: 'too-long',
    },
  },
  { name: 'readonly', click: 'textarea', declines: 'read-only' },
  { name: 'password', click: 'input', declines: 'password' },
  { name: 'number', click: 'input', declines: 'wrong-type' },
  { name: 'date', click: 'input', declines: 'wrong-type' },
  { name: 'masked (imask)', variant: 'masked', click: 'input', declines: { ...oneLine, single: 'editor-refused' } },
];
