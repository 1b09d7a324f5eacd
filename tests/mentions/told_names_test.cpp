// SPDX-License-Identifier: Apache-2.0
// Names that are all plain words and are names by what is told of them.
#include <doctest/doctest.h>

#include "tests/mentions/mention_rows.hpp"

namespace {

using yuantu::test::check;

TEST_CASE("sites are projects where they are built, opened or listed among projects") {
  check({
      {"江海新材料产业园占地500亩，由血浆制品生产基地、美妆产业化基地等部分组成。",
       "Park 江海新材料产业园; Project 血浆制品生产基地; Project 美妆产业化基地"},
      {"此次集中签约的项目中，稀土永磁电机研发与制造基地、生物基尼龙生产基地投资额最大。",
       "Project 稀土永磁电机研发与制造基地; Project 生物基尼龙生产基地"},
      {"总投资20亿元的海上风电叶片制造基地落户射阳县。", "Project 海上风电叶片制造基地"},
      {"航天液体火箭总装工厂、氢能重卡组装厂均已建成。",
       "Project 航天液体火箭总装工厂; Project 氢能重卡组装厂"},
      {"洛阳盾构机再制造基地于今年6月投产。", "Project 洛阳盾构机再制造基地"},
      {"公司投资2.6亿元建设的特种电缆产业基地占地90亩。", "Project 特种电缆产业基地"},
      {"深天芯8.5代线破土动工。", "Project 深天芯8.5代线"},
      {"我市将打造全国重要的新能源汽车生产基地。", ""},
      {"当地已成为全国最大的食用菌生产基地。", ""},
      {"园区规划建设生产厂房、研发大楼、检测中心等设施。", ""},
      {"全省新建了一批高标准厂房和智能工厂。", ""},
  });
}

TEST_CASE("what is done to a project stands before its name") {
  check({
      {"湘潭市引进了恒泰科技挖掘机配件生产项目，总投资3亿元。", "Project 恒泰科技挖掘机配件生产项目"},
      {"总投资20亿元的水产品冷链提升改造项目开工。", "Project 水产品冷链提升改造项目"},
  });
}

TEST_CASE("products are named by who makes them, though a noun only points at the maker") {
  check({
      {"院里自主训练的地物识别模型三天就能完成全省普查。", "Product 地物识别模型"},
      {"我们自主研发的激光清洗机器人已经在船厂应用。", "Product 激光清洗机器人"},
      {"该院研制的心脏介入手术机器人获批注册证。", "Product 心脏介入手术机器人"},
      {"研制出的耐高温碳化硅陶瓷已经量产。", "Product 耐高温碳化硅陶瓷"},
      {"王海波团队培育出抗盐水稻、耐旱玉米等新品种。", "Person 王海波; Product 抗盐水稻; Product 耐旱玉米"},
      {"康缘药业的热毒宁注射液是拳头产品。", "Company 康缘药业; Product 热毒宁注射液"},
      {"合肥市培育智能机器人、新型显示等产业。", ""},
      {"企业自主研发的控制系统已应用。", ""},
      {"公司生产的汽车零部件、电子元器件畅销。", ""},
      {"我国自主研发的系统性能良好。", ""},
  });
}

TEST_CASE("honours are taken to their last word") {
  check({
      {"该区获批江苏省数字金融产业先行试点区县。", "Honor 江苏省数字金融产业先行试点区县"},
      {"成果入选2022年度中国十大科技进展。", "Honor 2022年度中国十大科技进展"},
      {"公司被列为国家智能制造试点示范项目。", "Honor 国家智能制造试点示范项目"},
      {"项目入选河北省2024年重点技术改造项目。", "Honor 河北省2024年重点技术改造项目"},
      {"该区获评中央财政支持住房租赁市场发展试点城市。", "Honor 中央财政支持住房租赁市场发展试点城市"},
      {"孵化器获评国家级科技企业孵化器A类（优秀）评价。", "Honor 国家级科技企业孵化器A类（优秀）评价"},
      {"园区获“国家外贸转型升级基地”“国家绿色产业示范基地”等称号。",
       "Honor 国家外贸转型升级基地; Honor 国家绿色产业示范基地"},
      {"光成长组一等奖就有30万元，初创组二等奖20万元。", "Honor 成长组一等奖; Honor 初创组二等奖"},
      {"泉州是国家海洋经济发展示范区、国家自主创新示范区。",
       "Honor 国家海洋经济发展示范区; Honor 国家自主创新示范区"},
      {"园区建设取得积极进展，获得市领导高度评价。", ""},
      {"该技术列入重点建设项目清单，列为重点工作。", ""},
  });
}

TEST_CASE("words of a trade make a kind of project, unless something is told of one") {
  check({
      {"推动新能源汽车产业项目落地，加快电子信息项目建设。", ""},
      {"汽车零部件项目、食品加工项目、医药项目等签约。", ""},
      {"“专精特新”项目、“赛马制”项目增多，30多个新兴产业项目有进展。", ""},
      {"完成14公里道路工程，引进自动化生产线2条。", ""},
      {"总投资6亿元的动力电池项目早已开建。", "Project 动力电池项目"},
      {"中国石油塔里木一期项目全面建成。", "Company 中国石油; Project 中国石油塔里木一期项目"},
      {"S315柳河至辉南段二级公路改建工程推进。", "Project S315柳河至辉南段二级公路改建工程"},
  });
}

TEST_CASE("products stand behind what the maker is known for, with its owner, in series and in platforms") {
  check({
      {"企业拳头产品矿用防爆电机供不应求。", "Product 矿用防爆电机"},
      {"另一家企业研发设计的纳米级光学镜片抛光机实现国产替代。", "Product 纳米级光学镜片抛光机"},
      {"我们的TR系列碳化硅外延炉已经交付80台。", "Product TR系列碳化硅外延炉"},
      {"唐山云汐科技有限公司的管道无损检测机器人叫得响。",
       "Company 唐山云汐科技有限公司; Product 管道无损检测机器人"},
      {"双方将共建宁波港航货物溯源平台，以工业互联网赋能。", "Product 宁波港航货物溯源平台"},
      {"一款叫“小慧”的陪护机器人引人注目。", "Product 小慧"},
      {"“瑞禾”牌大米走上餐桌，当地推出“拨投结合”模式。", "Product 瑞禾"},
      {"平台建设加快，公共服务平台上线。", ""},
      {"首台机组并网发电，首批产品下线。", ""},
  });
}

TEST_CASE("honours need no winner: lists that are published, titles that are called so, recognition") {
  check({
      {"工信部公布第九批“国家新型工业化产业示范基地”名单。",
       "Government 工信部; Honor 国家新型工业化产业示范基地"},
      {"国家级绿色工厂名单公布，南通6家企业入围。", "Honor 国家级绿色工厂"},
      {"该镇拥有“中国淘宝镇”“国家卫生镇”等金字招牌。", "Honor 中国淘宝镇; Honor 国家卫生镇"},
      {"企业顺利通过国家高新技术企业认定。", "Honor 国家高新技术企业"},
      {"企业名单公布，名单上的企业通过审核。", ""},
      {"项目通过评审，通过专家组认定。", ""},
  });
}

TEST_CASE("instalments of a firm's plant and laboratories that are built are projects") {
  check({
      {"比亚迪、安徽华晟2GW异质结电池三期进展迅速。",
       "Company 比亚迪; Company 安徽华晟; Project 安徽华晟2GW异质结电池三期"},
      {"总投资52亿元的合肥先进光源项目破土动工。", "Project 合肥先进光源项目"},
  });
}

TEST_CASE("products stand beside others in quotes and behind a maker that is left out") {
  check({
      {"企业发布了“云梯助手”“云梯智医”等应用。", "Product 云梯助手; Product 云梯智医"},
      {"其研制的10兆瓦级重型燃气轮机点火成功。", "Product 10兆瓦级重型燃气轮机"},
      {"研制出高强耐蚀铝锂合金板材、航天特种轴承等产品。", "Product 航天特种轴承"},
  });
}

TEST_CASE("lines and plants are projects where somebody builds one, owns one or opens one") {
  check({
      {"宝钛股份在宝鸡新增一条大型钛锭熔炼生产线，投资1.8亿元。",
       "Company 宝钛股份; Project 大型钛锭熔炼生产线"},
      {"芜湖海创环保科技的污泥处置示范线在繁昌投用。", "Company 芜湖海创环保科技; Project 污泥处置示范线"},
      {"中盐红四方公司的磷酸铁锂生产基地二期投产。", "Project 磷酸铁锂生产基地二期"},
      {"同场签约的还有正泰新能10GW高效组件智能工厂新建项目。",
       "Company 正泰新能; Project 正泰新能10GW高效组件智能工厂新建项目"},
      {"年产20万吨工业硅、10万吨有机硅单体项目落户石河子经开区。",
       "Project 年产20万吨工业硅、10万吨有机硅单体项目; Park 石河子经开区"},
      {"武威市凉州区九墩滩50兆瓦光热+450兆瓦光伏项目开工。",
       "Project 武威市凉州区九墩滩50兆瓦光热+450兆瓦光伏项目"},
      {"由中铁十二局承建的太原武宿机场三期改扩建工程进入收尾。",
       "Company 中铁十二局; Project 太原武宿机场三期改扩建工程"},
      {"贝特瑞大理四期锂电池负极材料一体化基地项目投产。",
       "Company 贝特瑞; Project 贝特瑞大理四期锂电池负极材料一体化基地项目"},
      {"公司计划建6条生产线。", ""},
  });
}

TEST_CASE("quoted varieties and counted things are products") {
  check({
      {"“丰登”“嘉禾”“瑞雪”都是该所培育的小麦新品种。", "Product 丰登; Product 嘉禾; Product 瑞雪"},
      {"300台“雪豹”越野车从上海港装船运往智利。", "Product 雪豹"},
      {"这家企业生产的“黔山牌”刺梨原汁出口到新加坡。", "Product “黔山牌”刺梨原汁"},
      {"重庆长安推出深蓝S07、阿维塔11等新能源车型。", "Product 深蓝S07; Product 阿维塔11"},
      {"徐工集团XCA4000全地面起重机完成首吊。", "Company 徐工集团; Product XCA4000全地面起重机"},
      {"首批转化成果有五项，水下焊接机器人、微波干燥机、海洋探测雷达都在其中。",
       "Product 水下焊接机器人; Product 微波干燥机; Product 海洋探测雷达"},
      {"洛阳轴研科技为嫦娥六号研制出谐波减速器专用轴承。",
       "Company 轴研科技; Product 嫦娥六号; Product 谐波减速器专用轴承"},
      {"“双碳”“双控”都是硬任务。", ""},
  });
}

TEST_CASE("grades, years and lists make honours") {
  check({
      {"经国务院批复，滁州高新区升级为国家级高新区。",
       "Government 国务院; Park 滁州高新区; Honor 国家级高新区"},
      {"12家企业进入国家级专精特新“小巨人”企业名单。", "Honor 国家级专精特新“小巨人”企业名单"},
      {"工程获评2023—2024年度国家优质工程奖。", "Honor 2023—2024年度国家优质工程奖"},
      {"漳州片仔癀入选《2024年胡润品牌榜》。", "Company 片仔癀; Honor 2024年胡润品牌榜"},
      {"鄂州获批建设国家物流枢纽。", "Honor 国家物流枢纽"},
      {"公司连续五年上榜“中国新能源企业500强”。", "Honor 中国新能源企业500强"},
      {"工程进入设备安装阶段。", ""},
      {"企业进入国际市场。", ""},
  });
}

TEST_CASE("members of lists of works, sites and meetings are what closes the list") {
  check({
      {"签约项目包括：阿诗丹顿厨电生产基地、恒力化纤二期、银河光电三期。",
       "Project 阿诗丹顿厨电生产基地; Project 恒力化纤二期; Project 银河光电三期"},
      {"此次开工的项目包括鲁西化工硝盐升级项目、中铁装备东北基地。",
       "Company 鲁西化工; Project 鲁西化工硝盐升级项目; Company 中铁装备; Project 中铁装备东北基地"},
      {"这里集聚了上海光源、蛋白质设施等8个大科学设施。", "Lab 上海光源; Lab 蛋白质设施"},
      {"开发区下辖新材料园、工业集中园、食品加工园4个分园区。",
       "Park 新材料园; Park 工业集中园; Park 食品加工园"},
      {"企业参加了上海纺机展、广州家博会等展会。", "Event 上海纺机展; Event 广州家博会"},
      {"该区有4个功能区。", ""},
  });
}

TEST_CASE("a title is all that stands behind the verb that names") {
  check({
      {"车间被认定为四川省数字化车间。", "Honor 四川省数字化车间"},
      {"昆山市获批国家级两岸产业合作示范区。", "Honor 国家级两岸产业合作示范区"},
      {"三门峡高新区被认定为国家火炬黄金冶炼特色产业基地。",
       "Park 三门峡高新区; Honor 国家火炬黄金冶炼特色产业基地"},
      {"该镇入选第二批全国乡村治理示范乡镇。", "Honor 第二批全国乡村治理示范乡镇"},
      {"他们评上了国家农业产业化重点龙头企业。", "Honor 国家农业产业化重点龙头企业"},
      {"鸡泽县也是国家外贸转型升级基地。", "Honor 国家外贸转型升级基地"},
      {"工程列入全市春季集中开工名单。", ""},
  });
}

TEST_CASE("works begin where their owner, amount or place does") {
  check({
      {"近日，沧曜科技10GWh储能电池生产基地由中铁四局承建。",
       "Project 沧曜科技10GWh储能电池生产基地; Company 中铁四局"},
      {"省重点项目沧曜生物年产2000万瓶滴眼液项目已完成投资的八成。",
       "Project 沧曜生物年产2000万瓶滴眼液项目"},
      {"记者走进云鹭大桥项目，只见一派繁忙景象。", "Project 云鹭大桥项目"},
      {"它是继云鹭岭生态修复工程之后的又一工程。", "Project 云鹭岭生态修复工程"},
      {"100兆瓦/200兆瓦时共享储能项目正式开工。", "Project 100兆瓦/200兆瓦时共享储能项目"},
      {"特种石墨及碳碳复合材料项目正式开工。", "Project 特种石墨及碳碳复合材料项目"},
      {"云鹭大厦今日破土动工。", "Project 云鹭大厦"},
      {"总投资5亿元的江海云鹭人才公寓昨日开工。", "Project 江海云鹭人才公寓"},
      {"云鹭储备库本月封顶，市里还要建一批停车场。", "Project 云鹭储备库"},
      {"港资项目再上浮20%。", ""},
  });
}

TEST_CASE("products are named by who makes them and by what is told of them") {
  check({
      {"全自动血凝分析仪由沧曜科技有限公司与云鹭大学联合研制。",
       "Product 全自动血凝分析仪; Company 沧曜科技有限公司; University 云鹭大学"},
      {"研究团队先后开发出低温快速固化工艺、薄板精密锻造技术。",
       "Product 低温快速固化工艺; Product 薄板精密锻造技术"},
      {"沧曜科技有限公司突破关键核心技术，研发团队有30人。", "Company 沧曜科技有限公司"},
      {"沧曜科技有限公司研制的高纯度医用硫酸钡通过鉴定。",
       "Company 沧曜科技有限公司; Product 高纯度医用硫酸钡"},
      {"13价肺炎球菌多糖结合疫苗上市。", "Product 13价肺炎球菌多糖结合疫苗"},
      {"接种流感疫苗5万人次。", ""},
  });
}

}  // namespace
