import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { CONCERNS, MATTERS, PRODUCTS } from './corpus-words.ts';
import { Random } from './random.ts';

/** Most scripts the generator can tell apart. */
export const LARGEST_CORPUS = PRODUCTS.length * MATTERS.length * CONCERNS.length;

const ASKED_ZH = [
  '我的{p}要{m}，怎么办',
  '{p}{m}多久能处理好',
  '请问{p}可以{m}吗',
  '你们的{p}{m}怎么一直没人管',
  '上次说的{p}{m}到底好了没有',
  '我想问一下{p}{m}的事情',
];
const ASKED_EN = [
  'I have a problem with the {m} of my {p}',
  'How long does the {m} for a {p} take',
  'Can you help me with {p} {m} please',
  'Nobody told me about the {m} for my {p}',
  'What do I need for {p} {m}',
  'I called before about {p} {m} and nothing happened',
];
const SAY_ZH = [
  '非常抱歉给您带来不便。关于{p}{m}，我马上为您核实。',
  '您好，{p}{m}需要先确认您的资料，请稍等一分钟。',
  '感谢您的耐心等待，{p}的{m}已经登记，我们会在约定时间内回复您。',
  '我理解您着急的心情，{p}{m}这件事由我跟进到底。',
];
const SAY_EN = [
  'I am sorry for the trouble. Let me look into the {m} for your {p} right away.',
  'To go on with the {m} I need to confirm a few details of your {p}.',
  'Thank you for waiting. The {m} of your {p} has been recorded and we will call you back.',
  'I understand that this is urgent. I will follow the {m} for your {p} to the end.',
];

/**
 * A corpus of scripts in pack form, in zh-CN and English: every script is about a product, a matter and, most of them,
 * a concern (“企业客户宽带退款”, “Broadband refund for business customers”), so each has many near neighbours.
 * The same size and seed give the same corpus; a larger corpus of one seed contains the smaller ones.
 */
export function makeCorpus(size: number, seed: number): PackRecord[] {
  const random = new Random(seed);
  const numbers = random.shuffle(Array.from({ length: LARGEST_CORPUS }, (_, number) => number)).slice(0, size);
  const categories = PRODUCTS.map(
    (product, order): PackRecord => ({
      type: 'category',
      id: `c${order}`,
      order,
      texts: { 'zh-CN': { title: product.zh }, en: { title: product.en } },
    }),
  );
  return [...categories, ...numbers.map((number) => makeScript(number, seed))];
}

function makeScript(number: number, seed: number): ScriptRecord {
  const random = new Random(seed * 1_000_003 + number);
  const place = number % PRODUCTS.length;
  const product = PRODUCTS[place] as (typeof PRODUCTS)[number];
  const matter = MATTERS[Math.floor(number / PRODUCTS.length) % MATTERS.length] as (typeof MATTERS)[number];
  const concern = CONCERNS[Math.floor(number / PRODUCTS.length / MATTERS.length)] as (typeof CONCERNS)[number];
  const zh = (text: string) => text.replace('{p}', product.zh).replace('{m}', matter.zh);
  const en = (text: string) => text.replace('{p}', product.en).replace('{m}', matter.en);
  const about = concern.en === '' ? '' : ` for ${concern.en}`;
  return {
    type: 'script',
    id: `s${number}`,
    category: `c${place}`,
    slots: [],
    texts: {
      'zh-CN': {
        title: concern.zh + product.zh + matter.zh,
        when: `${concern.zh}来问${product.zh}${matter.zh}时`,
        wordings: {
          neutral: {
            say: random
              .shuffle(SAY_ZH)
              .slice(0, 2)
              .map((text) => ({ text: zh(text) })),
          },
        },
        never: [],
        tags: random.shuffle([...product.moreZh, ...matter.moreZh, product.zh, matter.zh, concern.zh]).filter(Boolean),
        asked: random.shuffle(ASKED_ZH).slice(0, 3).map(zh),
      },
      en: {
        title: `${product.en.charAt(0).toUpperCase()}${product.en.slice(1)} ${matter.en}${about}`,
        when: `When asked about ${product.en} ${matter.en}${about}`,
        wordings: {
          neutral: {
            say: random
              .shuffle(SAY_EN)
              .slice(0, 2)
              .map((text) => ({ text: en(text) })),
          },
        },
        never: [],
        tags: random.shuffle([...product.moreEn, ...matter.moreEn, product.en, matter.en, concern.en]).filter(Boolean),
        asked: random.shuffle(ASKED_EN).slice(0, 3).map(en),
      },
    },
  };
}
