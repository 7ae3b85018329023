import { gb2312 } from './gb2312.ts';

const PHRASES = ['STPhrases', 'TSPhrases', 'TWPhrases', 'HKPhrases'];
const LEAST = 2;
/** Given names, and words of every day that the phrase lists have no use for. */
const KEPT =
  '瑶琪璐婷倩妍媛琳薇珊琛炜煜晟昊怡嫣璇瑾雯钰婕颖熙桢琦琨烨轩睿诓讪谑亵嗯嘛哼呗嘞咋呃啧嗨咦诶' +
  '尴尬啰嗦诿喽嗲喋亟仨伶俐佼侃侏俏倔偎傀儡兮冗冥凛刹匕匝匣匾叟叼叱吆吝吠呻咀嚼咆哮咎咔嚓咖啡咙咧咪咫哆哇哎哗哟哦唆唠叨唧唬啄啸喇叭喔喧喳喵嗅嗓嗜嗝嗡嗤嘀咕嘈嘘嘟囔嘣噎噔噗噢嚎嚏囤圳坞坨垮埠堑墅墩夯奢妓妞' +
  '妩媚娴婉婵嫉妒嫖嫦嬉孽孵宕寇寞寥屉屎屿岌岔崎岖崭嵌巍帚帖幌幢庇庵彷徨徇怂恿怔怦怯恍惚恙恤恪恬悚悸悻惆怅惦惫惬惶愕愣慷慨慵憋憔悴憧憬懊懵戳扒扳抠抡抨拇拗拙拧拎拽挎挠挟捂捅捋捎捡捶掐掰掸掺掷揉揍揣揪搀搁搓' +
  '搔搡搪摞摁撂撇撩撬撵擅擎攥斟酌旮旯昧晾暧朦胧杳枉枷柒栅梗棘榨槽橱檐歹殴毋氓汰沌沏沓沐沮泄泞泵涅涎涮淤渎渣渺湍溃溺滂沱漾澈濒瀑炫炯烘烹饪焊焰煞煽熄熨熬燎牍犀狈狡狰狞猖猝猥琐獗玖玫瑰珑琅瑕疵瑟璀璨甭畸疙瘩' +
  '疤疚疹疱痘痪痰瘀瘟瘸瘾瘫癌癖盹睐睬瞄瞅瞌瞎瞒瞪矜砌砰砸硌磅磋磕祛祟禅禧秃秤窍窘窟窿窥竣筐箍篓篡簸籁籽粑粕糗糙紊絮缀缄缉缤羁绊羹翘翡翠耄耍耸耽聆肆肘肛肴胯胰胳膊脐腌腻腼腆膳臀臊舀舔艘芯茉莉茧荟荤莅萎葫芦' +
  '蒂蔑蕾薯藐虏虐蚂蚁蛀蛙蛮蜇蜗蜷蝙蝠蝴蝶蟑螂蟒袄袍袒裆褂褪褶褥襟觅讹讳讷诀诃诅诋诌诘诙诠诡诧诩诬诲诽谀谄谍谎谏谐谕谗谙谚谣谤谧谩谬谴贬贮贻贿赂赃赅赈赊赎赘赡趔趄趴跋跎跛跤踌躇踝踮踹蹂躏蹉蹊跷蹋蹒跚蹦蹬蹭' +
  '躁辙辜迂迄迥逅逍逗逛逞逮遁遏遐遴邂邋遢鄙酗酝酿酣酥醇釉钝钮铐铛铭锂锹镊镯闩阂阉阐陀陋隘隧霎霓鞠躬韧颊颓颤飙馁馈馊馋馍骁骤髋鬓魁魅鲨鳄鸳鸯黏黔黯鼾龈龌龊';

/**
 * Characters of GB 2312 that are worth a reading: all of level 1, and those of level 2 that the word lists of opencc-js
 * and pinyin-pro use at least twice. The rest is found by itself, but not by pinyin.
 */
export async function usualCharacters(): Promise<number[]> {
  const counts = new Map<number, number>();
  const count = (text: string) => {
    for (let i = 0; i < text.length; i++) counts.set(text.charCodeAt(i), (counts.get(text.charCodeAt(i)) ?? 0) + 1);
  };
  for (const name of PHRASES) {
    const url = new URL(`../../../../node_modules/opencc-js/dist/esm-lib/dict/${name}.js`, import.meta.url);
    count((await import(url.href)).default as string);
  }
  for (const number of [2, 3, 4, 5]) {
    const { default: words } = await import(`pinyin-pro/dist/esm/data/dict${number}.mjs`);
    count(Object.keys(words as Record<string, string>).join(''));
  }
  const first = new Set(gb2312(1));
  return gb2312().filter((unit) => {
    const isKept = first.has(unit) || KEPT.includes(String.fromCharCode(unit));
    return isKept || (counts.get(unit) ?? 0) >= LEAST;
  });
}
