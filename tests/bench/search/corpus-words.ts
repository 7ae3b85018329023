/** Words that the benchmark’s corpus is made of: zh|en[|further zh words|further en words]. */
const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [zh = '', en = '', moreZh = '', moreEn = ''] = row.split('|');
      return { zh, en, moreZh: moreZh.split(' ').filter(Boolean), moreEn: moreEn.split(',').filter(Boolean) };
    });

export const PRODUCTS = rows(`
宽带|broadband|网络 光纤|internet,fibre
手机套餐|mobile plan|资费|tariff
信用卡|credit card|贷记卡|card
储蓄卡|debit card|银行卡|bank card
会员|membership|会籍|club
礼品卡|gift card|购物卡|voucher card
机票|flight ticket|航班|airfare
火车票|train ticket|高铁|rail
酒店|hotel room|房间 客房|booking
快递|parcel|包裹|package
外卖|food delivery|送餐|meal
空调|air conditioner|冷气|cooling
洗衣机|washing machine|滚筒|washer
冰箱|fridge|冷柜|freezer
路由器|router|无线|wifi
机顶盒|set-top box|电视盒子|receiver
流量包|data pack|流量|data
国际漫游|roaming|境外|abroad
电子发票|electronic invoice|开票|tax invoice
优惠券|coupon|代金券|discount code
积分|reward points|里程|points
车险|car insurance|商业险|motor cover
寿险|life insurance|保单|policy
贷款|loan|借款|borrowing
账单|bill|对账单|statement
押金|deposit|保证金|security money
自动续费|automatic renewal|扣款|subscription
订单|order|下单|purchase
预售商品|pre-order|定金|advance order
二手车|used car|旧车|second-hand car
租房|rental flat|公寓|apartment
水费|water bill|自来水|water
电费|electricity bill|用电|power
燃气|gas supply|煤气|gas
网课|online course|课程|lesson
考试|exam|报考|test
签证|visa|出境|travel papers
护照|passport|证件|identity papers
停车位|parking space|车位|parking
健身卡|gym pass|健身|fitness
医保|health insurance|社保|medical cover
挂号|doctor appointment|预约看诊|consultation
药品|medicine|处方|drugs
眼镜|glasses|镜片|lenses
手表|watch|腕表|timepiece
耳机|headphones|耳塞|earbuds
笔记本电脑|laptop|电脑|notebook
打印机|printer|墨盒|ink
企业邮箱|business mail|邮箱|mailbox
游戏账号|game account|账号|login
网上银行|online banking|网银|ebanking
公交卡|transit card|乘车卡|bus pass
充电桩|charging point|充电|charger
共享单车|shared bike|单车|bicycle
门禁卡|access card|门卡|key card
净水器|water filter|滤芯|purifier
家具|furniture|沙发|sofa
婴儿车|pushchair|童车|stroller
电影票|cinema ticket|影票|film
演唱会门票|concert ticket|演出票|show
`);

export const MATTERS = rows(`
退款|refund|退钱 返款|money back
退订|cancellation|取消|stop service
开通|activation|启用|switch on
注销|account closure|销户|close account
丢失|loss|找不到 遗失|missing
延误|delay|迟到 晚了|late
破损|damage|坏了 碎了|broken
密码重置|password reset|忘记密码|forgotten password
重复扣费|double charge|扣两次|charged twice
地址修改|address change|改地址|new address
姓名错误|wrong name|名字写错|misspelt name
升级|upgrade|换高档|better version
降级|downgrade|换低档|cheaper version
转让|transfer of ownership|过户|hand over
补办|replacement issue|重办|reissue
激活失败|activation failure|激活不了|cannot activate
无法登录|login failure|登不上|cannot log in
投诉处理|complaint handling|不满|complain
维修预约|repair appointment|上门修|technician visit
安装预约|installation appointment|上门装|fitting
安全验证|security check|核验|verification
额度调整|limit adjustment|提额|raise limit
逾期提醒|overdue reminder|欠费|payment late
发货查询|shipping enquiry|什么时候发|when shipped
物流跟踪|delivery tracking|到哪了|where is it
换货|exchange|调换|swap
缺件|missing part|少东西|incomplete
价格保护|price protection|降价补差|price drop
活动规则|promotion rules|怎么参加|offer terms
合同到期|contract expiry|到期|contract ends
续约|contract renewal|续签|renew
信号不好|weak signal|没信号|no reception
速度太慢|slow speed|卡顿|laggy
噪音太大|noise|太吵|loud
漏水|leak|渗水|dripping
断电|power failure|没电|outage
隐私保护|privacy request|信息泄露|data leak
冻结解除|unfreezing|解冻|unlock
年费减免|annual fee waiver|免年费|waive fee
利息计算|interest calculation|利率|rate
分期付款|instalment payment|分期|pay monthly
提前还款|early repayment|提前结清|pay off early
赠品未到|missing gift|没收到礼物|free gift
尺码不合|wrong size|太大 太小|does not fit
颜色不符|wrong colour|色差|different colour
验证码收不到|code not received|没短信|no text message
电话打不通|unreachable line|占线|line busy
排队太久|long queue|等很久|waiting
服务态度差|poor attitude|态度不好|rude staff
使用方法|how to use|怎么用|instructions
保修期限|warranty period|保修|guarantee
以旧换新|trade-in|旧机换新|part exchange
批量采购|bulk purchase|团购|wholesale
进度查询|progress enquiry|办到哪步|status
资料补交|missing documents|补材料|more papers
违约金|penalty fee|赔偿金|cancellation fee
座位选择|seat selection|选座|choose seat
餐食要求|meal request|素食|vegetarian
行李托运|checked baggage|行李|luggage
儿童票价|child fare|小孩票|kids price
`);

export const CONCERNS = rows(`
|
老年客户|elderly customers
企业客户|business customers
新客户|new customers
海外客户|overseas customers
学生|students
残障人士|disabled customers
夜间来电|night calls
节假日|public holidays
紧急情况|urgent cases
首次办理|first applications
再次来电|repeat callers
代理人|authorised agents
家庭共享|family sharing
线下门店|walk-in shops
手机应用|the mobile app
微信渠道|messaging channels
邮件渠道|mail channels
系统维护|maintenance windows
大额交易|large amounts
未成年人|minors
外籍人士|foreign nationals
农村地区|rural areas
农历新年|lunar new year
暴雨天气|heavy rain
搬家|house moves
离职员工|former staff
离婚|divorce cases
继承|inheritance
法院协助|court requests
媒体采访|press enquiries
员工内购|staff sales
试用期|trial periods
黑名单|blocked customers
高级会员|premium members
`);
