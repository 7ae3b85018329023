/** Surnames of two characters in use today. */
const COMPOUND =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 长孙 宇文 端木 独孤 南宫 轩辕 百里 呼延 拓跋 申屠 太史 公冶 淳于 单于 澹台'.split(
    ' ',
  );

/** Frequent surnames of one character: together borne by well over nine in ten people. */
const SINGLE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝' as Iterable<string>,
);

/** The surname a Chinese name begins with: 欧阳 of 欧阳明, 张 of 张伟. Undefined when it begins with none that is known. */
export function chineseSurname(name: string): string | undefined {
  const compound = COMPOUND.find((surname) => name.startsWith(surname));
  if (compound !== undefined) return compound;
  const first = Array.from(name)[0];
  return first !== undefined && SINGLE.has(first) ? first : undefined;
}
