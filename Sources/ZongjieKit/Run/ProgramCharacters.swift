import Typesetting

/// Characters that the program itself may print: words of output functions, names of facets, notes,
/// labels of figures, captions, dates.
///
/// A test reads the string literals of the modules that print and fails if one is not here.
let programCharacters = """
  £¥°±·×÷  –—‘’“”…‧ ‰€℃№−∶≠≤≥⋯①②③④⑤⑥⑦⑧⑨⑩⑳■
  □▲△▼○●✗❶❿⸺　、。〇〈〉《》「」『』【】〔〕〖〗〜・㎡一七万三上下不与业
  两严个中为主义之九也了二于亏五亿仅从他代以件价任份优会但位低体何余作你例供侧保信
  修倍值假做停元入全八公六共关其内再写况净减出函分划列则创初删别到制刻前剩办加务动
  势化区十千升半单占卡印即厅历压原去县参及双反发取变叙叠口句只可史右号司各合同名后
  向否含告员呼和品器四回因团围固国图在场均块型基堆填增处多大天失头如始委子字存季完
  定实室宽寸对将小少尚尺尾局层居展属州工左差已市布帕带幅平年并序底度建开异式引张当
  录形影响彩径待得循心必急快性总情慢成或户扇手托批报拉持指按换据排接推措提支收改放政故数
  整文断新方旗无日早时明春是显晚替最月有服期未末本机材条来板构果查柱标栏校样核格框
  检模横欠次正步死段母每比水没法注流源滑瀑灰点热照版献率环现理生用由电画留略番疑痕白百
  的目相省看真着码破确示社积称移程稳稿突竖端笔符第等签简算管类素累红约级纲纵线组经结绘
  给绝续维缀编缩缺网置翻而能自至舍般色节若范草营落藏虚行街补表要见角言警计认议设识密紧记
  词该语说请象负贡责败账质起走超趋足距转轴较辞达过近还这进连述迷送逐递通速造逼逾道邮
  部都配里重量金长闭问间附降限除隐隔障集零需非面页项须预题额首验高黑齐！＃％（），
  ．／０１２３４５６７８９：；＜＝＞？［］｛｝～￥人几强更每片空规调身辨际难颜它西陕署所论扭盈跌→
  """

/// All characters that the program may print whatever the workspace says.
package let allProgramCharacters = Set(programCharacters).union(
  layoutCharacters.map(Character.init)
)
