/**
 * Words that customers and agents use for one thing, a group a line: what a query says in one word, a script may say in
 * another. English by base forms (inflection.ts knows the rest); Chinese by words of one to four characters.
 * Written by hand for call centres of any trade. A word may stand in several groups.
 */
export const ENGLISH_CONCEPTS = `
refund reimburse repay money cash
charge bill fee payment invoice amount debit deduct
price cost expensive pricey overpriced cheap discount
wait hold queue minute ages forever hour
slow sluggish lag freeze frozen stuck load loading crawl
hurry quick quickly fast faster asap rush immediately soon
outage crash offline failure fail website app server site login
broken break defective faulty damage crack scratch torn smash defect dead
return exchange replace replacement swap
angry anger furious mad upset livid annoy frustrate outrage fume rage
damn hell stupid idiot moron fool useless crap bloody fuck shit bastard jerk liar dumb swear curse insult
rude impolite unfriendly nasty attitude tone disrespectful arrogant snap ignore
manager supervisor boss leader superior senior director escalate head
colleague coworker representative rep operator advisor teammate
surname name spell
phone mobile cell telephone number handset
hear voice audio sound volume
loud louder quiet faint soft whisper volume
noise noisy static crackle wind background echo interference traffic lorry truck train siren drill construction
dropped disconnect cut
silent silence mute nobody
english french spanish german chinese language foreign translator interpreter
accent dialect pronounce mandarin
repeat again pardon catch missed
confuse complicated understand follow explain jargon clear
confirm recap summarise summary correct clarify sum
write note jot pen paper pencil
identity verify verification prove passport security password birth
transfer connect forward redirect department team
responsible responsibility ownership handle
wrong misdial
sorry apologise apology apologize forgive regret
mistake error fault incorrect mix wrong
delay late overdue deadline promise behind
policy rule exception terms
authority authorise approve permission decide allowed
sell offer provide stock available
confidential internal secret salary disclose
suggestion suggest idea improve improvement
great excellent wonderful amazing brilliant fantastic compliment praise lovely helpful patient
thank thanks appreciate grateful cheers
expert engineer professional industry specialist technician electrician plumber qualified trade career
hesitate undecided unsure maybe compare consider think choose
personal private wechat whatsapp facebook instagram married age boyfriend girlfriend
invite dinner coffee drink date lunch movie meet
prank harass nuisance joke obscene flirt sexy filthy dirty vulgar pervert giggle
survey rate rating score questionnaire star
appointment booking visit schedule reservation
goodbye bye end finish
hang hangup
fire smoke gas leak injure bleed hurt ambulance accident danger unconscious burn spark explode explosion shock collapse breathe hospital
fraud scam scammer phishing suspicious stolen police fake link hack impersonate
email mail letter inbox
open close hours weekend holiday sunday saturday night
complaint complain grievance dissatisfied unhappy formal
lawyer court sue media press reporter regulator consumer
option choice alternative solution compensate compensation voucher goodwill
else another other anything further besides
callback followup update progress status news chase
chat message type typing online
stress breath breathe calm relax nervous
warranty repair fix mend technician
order delivery parcel package ship shipping courier arrive
customer client caller visitor user
line connection signal reception network
speaker speakerphone loudspeaker handsfree headset microphone mic earpiece bluetooth
shout yell scream
answer pick
cancel stop quit terminate
help assist support
problem issue trouble matter case
inconvenience hassle bother trouble
check look verify find
busy unavailable away absent vacation
neighbour neighbor wife husband mother father friend partner someone
happy satisfied pleased content glad
bad poor terrible awful horrible worst disappoint
kill suicide die dying knife
buy purchase
company firm business
question query enquiry inquiry
information detail data record
`;

export const CHINESE_CONCEPTS = `
退款 退钱 还钱 退费 返款 退回
扣费 扣款 收费 多扣 乱扣 费用 扣钱 收钱
价格 价钱 太贵 便宜 优惠 打折
等待 等候 久等 排队 等了 半天 等着 等到
快点 赶紧 马上 立刻 尽快 催促 着急 抓紧 赶快 赶时 催
卡顿 转圈 卡住 加载 死机 系统 电脑 页面 很慢 太慢
故障 瘫痪 崩溃 宕机 崩了 坏了 用不了 登不上 打不开
破损 损坏 裂了 碎了 瑕疵 质量 次品 破洞 坏的 毛病 故障
退货 换货 退换 更换 退掉
生气 气死 愤怒 火大 发火 恼火 冒火 气愤 火气 激动 情绪 发飙
辱骂 骂人 脏话 废物 混蛋 垃圾 傻子 白痴 神经 有病 王八 他妈 骂我 滚 猪 蠢
态度 恶劣 冷淡 语气 爱理 不理 敷衍 凶
主管 经理 领导 老板 上级 组长 上司 班长 管事 负责人 做主
同事 客服 坐席 专员 工号 小姑娘 小伙子
姓名 名字 称呼 贵姓 姓氏
手机 号码 电话 联系 座机
声音 听见 听到 听清 音量 大声 小声
杂音 噪音 噪声 电流 嘈杂 回音 信号 很吵 太吵 吵
中断 断线 断了 掉线 断掉
无声 没声 沉默 出声 吭声 静音 不说
方言 口音 粤语 土话 家乡话 广东话 普通话
外语 英语 英文 日语 外国 老外 翻译 法语
再说 再讲 重复 一遍 没听 听漏
明白 听懂 理解 看懂 不懂 复杂 通俗 解释
记下 拿笔 笔记 写下 纸笔 记录 记一
身份 证件 核实 验证 核对 密码 生日 身份证
转接 转到 接到 转给 部门 接过
负责 推诿 谁管 推来 踢皮球 没人管
打错 拨错 错号 找错
道歉 抱歉 对不起 歉意 赔礼 不好意思
失误 搞错 弄错 出错 错误 弄混 寄错 发错 算错 责任
超时 逾期 拖延 耽误 承诺 答应 说好 过期 拖着
政策 规定 制度 条款 破例 通融 例外
权限 批准 审批 决定 做主 授权
机密 内部 保密 透露 隐私 泄露 工资
建议 意见 改进 改善 提议
表扬 点赞 好评 真好 不错 夸 贴心 热情
谢谢 感谢 多谢 谢了 感激
专业 行家 内行 懂行 工程师 技术 电工 干这 多年
犹豫 考虑 纠结 想想 比较 拿不定 没想好
私人 微信 结婚 年龄 住址 对象 加你 多大
吃饭 约会 见面 咖啡 请你 电影 出来 玩
骚扰 捣乱 下流 无聊 恶作剧 调戏 色情 变态 恶心 喘气
回访 回电 跟进 进展 进度 结果
调查 打分 评价 评分 问卷 星级
预约 提醒 约好 上门 约定
再见 拜拜 结束 挂了
挂机 挂断 不挂 挂电话
着火 起火 煤气 燃气 受伤 流血 晕倒 救命 救护 爆炸 触电 冒烟 火灾 心脏 昏迷 危险 医院 救人
诈骗 骗子 被骗 验证码 转账 汇款 可疑 冒充 公安 警察 链接
邮件 邮箱 回信 来信 信件
上班 下班 营业 休息 周末 夜里 几点 晚上 假期 周日
投诉 举报 曝光 媒体 消协 律师 起诉 记者 工商
方案 办法 选择 别的 换个 其他 补偿 赔偿
别的 其他 另外 还有 还要 顺便
解决 办好 办妥 搞定 处理好 弄好
确认 复述 核对 对不对 是不是
反复 多次 几次 又来 上次 再次 老是 总是 一直
打字 回复 在线 聊天 消息 对话
压力 深呼吸 平静 放松 委屈 难受 调整 紧张
保修 维修 修理 修好 师傅
快递 发货 物流 包裹 送货 订单
客户 顾客 用户 来电 对方
麻烦 折腾 费劲 不便 白跑 费事
免提 外放 蓝牙 耳机 话筒 听筒 扬声器 麦克风
老公 老婆 邻居 朋友 家人 别人 他人
休假 请假 不在 在忙 没空
满意 高兴 开心
差劲 太差 糟糕 失望
吼 大喊 大叫
查询 查看 查一 查下
买 购买 下单
自杀 想死 轻生 跳楼
`;
