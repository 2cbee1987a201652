/**
 * 旧字体・異体字 → the form of 常用漢字表 (outside it, the commonest printed form), so that 髙橋 finds 高橋 and
 * 龍ヶ崎市 is 龍ケ崎市 is 竜ケ崎市. One group per standard character: the standard first, then all that folds to it.
 *
 * Listed are forms of one character only. 斎 and 斉, 崎 and 埼, 脇 and 脅, 釜 and 竈 are different characters and stay apart.
 * CJK compatibility ideographs (神 U+FA19 …) are absent: NFKC already folds them.
 *
 * Kept by hand. Sources: 常用漢字表 (2010) and its 康熙字典体 in brackets, JIS X 0208/0213 の包摂と例示字形,
 * 戸籍統一文字 for forms that are common in surnames and names of places.
 */
const variantGroups = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 稲稻 隠隱 栄榮 営營 衛衞 駅驛 円圓 縁緣 艶艷 塩鹽 奥奧 応應 欧歐 殴毆 桜櫻 温溫 穏穩
仮假 価價 画畫劃 会會 回囘 絵繪 壊壞 懐懷 拡擴 殻殼 覚覺 学學斈 岳嶽 楽樂 巻卷 寛寬 勧勸 歓歡 観觀 関關 陥陷 館舘 缶罐
気氣 帰歸 既旣 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 強强 郷鄕鄉 暁曉 区區 駆驅 勲勳 薫薰 径徑 恵惠 渓溪
経經 蛍螢 軽輕 継繼 茎莖 鶏鷄雞 芸藝 撃擊 欠缺 県縣 倹儉 剣劍劒剱釼 剤劑 圏圈 検檢 権權 献獻 研硏 険險 顕顯 験驗 厳嚴
戸戶 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛礦 号號 国國圀囯 黒黑 砕碎 済濟 斎齋 歳歲 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘
糸絲 姉姊 歯齒 児兒 辞辭 湿濕 実實 写寫冩 釈釋 寿壽 収收 従從 渋澁澀 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 尚尙 将將 称稱 証證
焼燒 奨奬獎 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 慎愼 晋晉 寝寢 尽盡 図圖 粋粹 酔醉 穂穗
随隨 髄髓 枢樞 数數 瀬瀨 声聲 斉齊 青靑 静靜 清淸 税稅 窃竊 摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛濳 繊纖 禅禪 双雙
壮壯 争爭 荘莊 捜搜 挿插 巣巢 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體躰 帯帶 滞滯 台臺 滝瀧 択擇 沢澤
脱脫 単單 担擔 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕鐡 点點 転轉 伝傳
灯燈 当當 党黨 盗盜 闘鬪 徳德悳 独獨 読讀 届屆 内內 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 梅楳 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕
浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 変變 辺邊邉 弁辨瓣辯 歩步 舗舖鋪 宝寶寳 豊豐 褒襃 没沒 翻飜 毎每 万萬 満滿 麺麵 黙默 弥彌
訳譯 薬藥 悦悅 閲閱 鋭銳 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 横橫 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵
戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 禄祿 湾灣 亀龜 姫姬 彦彥 顔顏 教敎 氷冰
高髙 崎﨑嵜碕 島嶋嶌 柳栁桺 桑桒 曽曾 富冨 峰峯 渕淵渊 桧檜 槙槇 橋𣘺 吉𠮷 土𡈽圡 丈𠀋 原𠩤 鶴靏靍鸖 船舩 松枩 梼檮 芦蘆
薮藪籔 尭堯 遥遙 瑶瑤 凛凜 祷禱 隣鄰 莱萊 蝋蠟 醤醬 繋繫 蝉蟬 騨驒 箪簞 掻搔 屡屢 嘘噓 倶俱 呑吞 焔焰 鹸鹼 麹麴 涛濤 砺礪
迩邇 鴎鷗 掴摑 填塡 噛嚙 頬頰 剥剝 叱𠮟 痩瘦 壷壺 侭儘 亘亙 籠篭 諫諌 蛎蠣 鯵鰺 竈竃 函凾 潅灌 撹攪 溌潑 醗醱 賎賤 蒋蔣
頚頸 蕊蘂 靭靱 枡桝 驢馿 鰯鰮 巌巖嵒 坂岅 野埜 昇曻 秋穐龝 熙熈煕 晃晄 冊册 蘇蘓 兎兔 蓋葢 讃讚 宜冝 留畄 本夲 村邨 柏栢
沖冲 煙烟 群羣 第㐧 虎乕 裏裡 餅餠 鼓皷 萌萠 涼凉 減减 準凖 決决 況况 略畧 脚腳 脈脉 飲飮 毘毗 昂昻 皐皋 穎頴 蝿蠅 侠俠
喩喻 猫貓 年秊 紙帋 往徃 刃刄 曳曵 雁鴈 苺莓 閉閇 韮韭 畝畒 解觧
杉杦 屏屛 并幷 妍姸 繍繡 躯軀 穣穰 厩廐廏 顛顚 碁棊 廻𢌞
`;

/** variant → standard character; keys are single characters (some of them surrogate pairs). */
export const standardKanji: ReadonlyMap<string, string> = new Map(
  variantGroups
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [standard = '', ...variants] = group;
      return variants.map((variant): [string, string] => [variant, standard]);
    }),
);
