<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Annotation</name>
    <message>
        <source>Print no. %1</source>
        <translation>第 %1 次打印</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between the findings on an annotated copy.</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页&#x3000;共 %2 页</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>Who asked for the copy, when nobody wrote it down.</extracomment>
        <translation>未注明</translation>
    </message>
    <message>
        <source>%1. Printed because: %2</source>
        <extracomment>On the copy: what is wrong with the license, and why it is printed all the same.</extracomment>
        <translation>%1。仍予制作的原因：%2</translation>
    </message>
    <message>
        <source>Agrees with the license (operator):</source>
        <translation>与电子证照一致（经办人签名）：</translation>
    </message>
    <message>
        <source>Applicant:</source>
        <translation>申请人签名：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>The verification of this license failed</source>
        <translation>本证照核验未通过</translation>
    </message>
    <message>
        <source>Whether this license is genuine is undecided</source>
        <translation>本证照真伪未能判定</translation>
    </message>
    <message>
        <source>This license has expired</source>
        <translation>本证照已过期</translation>
    </message>
    <message>
        <source>Characters of this license are missing below</source>
        <translation>本件照面有缺字</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>not drawn as meant: %1</source>
        <translation>未按原样绘制：%1</translation>
    </message>
    <message>
        <source>Settings: “%1” is not known and ignored.</source>
        <translation>设置：“%1”无法识别，已忽略。</translation>
    </message>
    <message>
        <source>print one JSON object on standard output</source>
        <translation>在标准输出打印一个 JSON 对象</translation>
    </message>
    <message>
        <source>no progress on standard error</source>
        <translation>不在标准错误输出进度</translation>
    </message>
    <message>
        <source>language of sentences</source>
        <translation>输出语句的语言</translation>
    </message>
    <message>
        <source>settings file instead of the standard one</source>
        <translation>使用指定的设置文件</translation>
    </message>
    <message>
        <source>explain this command</source>
        <translation>说明此命令的用法</translation>
    </message>
    <message>
        <source>start a sandbox inside this process and use it</source>
        <translation>在本进程内启动练习平台并使用</translation>
    </message>
    <message>
        <source>base address of the platform</source>
        <translation>平台的基础地址</translation>
    </message>
    <message>
        <source>account at the platform</source>
        <translation>平台账号</translation>
    </message>
    <message>
        <source>file that holds the account&apos;s secret</source>
        <translation>存放账号密钥的文件</translation>
    </message>
    <message>
        <source>dialect of the platform</source>
        <translation>平台配置（接口方言）</translation>
    </message>
    <message>
        <source>certificates that are trusted (PEM or DER)</source>
        <translation>受信任的证书（PEM 或 DER）</translation>
    </message>
    <message>
        <source>authority of the platform&apos;s TLS certificate</source>
        <translation>平台 TLS 证书的颁发机构</translation>
    </message>
    <message>
        <source>reason: 01 sharing, 02 presenting, 99 other</source>
        <translation>事由：01 共享应用，02 亮证应用，99 其他</translation>
    </message>
    <message>
        <source>matter that is being handled</source>
        <translation>正在办理的事项</translation>
    </message>
    <message>
        <source>code of the matter</source>
        <translation>事项代码</translation>
    </message>
    <message>
        <source>ledger instead of the standard one</source>
        <translation>使用指定的使用记录文件</translation>
    </message>
    <message>
        <source>look up the licenses of a holder</source>
        <translation>查询持证主体的证照</translation>
    </message>
    <message>
        <source>Asks the platform which licenses the holder with this code has (6.2). The use is recorded in the ledger.</source>
        <translation>向平台查询该代码的持证主体有哪些证照（6.2）。本次使用记入使用记录。</translation>
    </message>
    <message>
        <source>subject code: resident ID number, credit code, or another document</source>
        <translation>持有主体代码：公民身份号码、统一社会信用代码或其他证件号码</translation>
    </message>
    <message>
        <source>holder-code type, three digits; recognised when absent</source>
        <translation>持有主体代码类型，三位数字；省略时自动识别</translation>
    </message>
    <message>
        <source>fetch a license, check it and write its file</source>
        <translation>获取证照、核验并写出文件</translation>
    </message>
    <message>
        <source>Fetches information (6.4.2), the file (6.3.2), checks its seals on this computer and asks the platform about the fields (6.5.1). The exit code follows the verdict; the file is written whatever the verdict is.</source>
        <translation>获取证照信息（6.4.2）和文件（6.3.2），在本机核验印章，并请平台核验字段（6.5.1）。退出码取决于结论；无论结论如何都会写出文件。</translation>
    </message>
    <message>
        <source>license identifier</source>
        <translation>电子证照标识</translation>
    </message>
    <message>
        <source>where the license&apos;s file is written</source>
        <translation>证照文件写到何处</translation>
    </message>
    <message>
        <source>check the seals of a file on this computer</source>
        <translation>在本机核验文件的印章</translation>
    </message>
    <message>
        <source>file to check</source>
        <translation>要核验的文件</translation>
    </message>
    <message>
        <source>judge as of this time (ISO 8601) instead of now</source>
        <translation>以此时间（ISO 8601）代替当前时间作判断</translation>
    </message>
    <message>
        <source>draw a page as PNG</source>
        <translation>将一页绘成 PNG</translation>
    </message>
    <message>
        <source>Draws one page of an OFD, PDF or image.</source>
        <translation>绘制 OFD、PDF 或图像的一页。</translation>
    </message>
    <message>
        <source>file to draw</source>
        <translation>要绘制的文件</translation>
    </message>
    <message>
        <source>PNG file to write</source>
        <translation>要写出的 PNG 文件</translation>
    </message>
    <message>
        <source>page, counted from 1; the first when absent</source>
        <translation>页码，从 1 起；省略时为第一页</translation>
    </message>
    <message>
        <source>dots per inch, 10 to 1200; 150 when absent</source>
        <translation>每英寸点数，10 至 1200；省略时为 150</translation>
    </message>
    <message>
        <source>PDF file to write</source>
        <translation>要写出的 PDF 文件</translation>
    </message>
    <message>
        <source>find changed, removed or reordered records</source>
        <translation>查出被修改、删除或调换的记录</translation>
    </message>
    <message>
        <source>Reads a ledger (a copy will do) and checks every record, its order and its authentication. Writes nothing.</source>
        <translation>读取使用记录（副本亦可），核对每条记录、其次序和认证。不写入任何内容。</translation>
    </message>
    <message>
        <source>ledger file; the standard one when absent</source>
        <translation>使用记录文件；省略时为标准位置</translation>
    </message>
    <message>
        <source>print records</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多条数</translation>
    </message>
    <message>
        <source>run the sandbox platform</source>
        <translation>运行练习平台</translation>
    </message>
    <message>
        <source>Serves the interfaces of DB51/T 2942-2022 with invented people until it is interrupted. Prints its address, the clerk&apos;s account, and where the secret and the authority&apos;s certificates lie.</source>
        <translation>以虚构人员提供 DB51/T 2942-2022 的各接口，直到被中断。打印其地址、窗口账号，以及密钥和根证书所在位置。</translation>
    </message>
    <message>
        <source>registry, keys and authority; made when absent</source>
        <translation>登记库、密钥和证书机构；不存在时自动建立</translation>
    </message>
    <message>
        <source>address to listen on; 127.0.0.1 when absent</source>
        <translation>监听地址；省略时为 127.0.0.1</translation>
    </message>
    <message>
        <source>port to listen on; a free one when absent</source>
        <translation>监听端口；省略时任选空闲端口</translation>
    </message>
    <message>
        <source>which invented people; 2942 when absent</source>
        <translation>虚构人员的编号种子；省略时为 2942</translation>
    </message>
    <message>
        <source>print the accounts of a sandbox and codes to try</source>
        <translation>打印练习平台的账号和可试用的代码</translation>
    </message>
    <message>
        <source>Prints the accounts of a sandbox&apos;s directory and some subject codes to try.</source>
        <translation>打印练习平台目录中的账号和一些可试用的持有主体代码。</translation>
    </message>
    <message>
        <source>print the catalogue of errors as Markdown</source>
        <translation>以 Markdown 打印错误目录</translation>
    </message>
    <message>
        <source>Prints every error code with what happened, why, and what to do next.</source>
        <translation>打印每个错误代码的含义、原因和下一步。</translation>
    </message>
    <message>
        <source>walk the way to the platform and tell where it ends</source>
        <translation>逐步检查到平台的链路并指出断在何处</translation>
    </message>
    <message>
        <source>print the manual page</source>
        <translation>打印手册页</translation>
    </message>
    <message>
        <source>Prints the page of license-counter-cli(1) in the form that man reads, made from the same table as --help.</source>
        <translation>以 man 可读的格式打印 license-counter-cli(1)，内容与 --help 出自同一张表。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>PLATFORM OPTIONS</source>
        <translation>平台选项</translation>
    </message>
    <message>
        <source>PURPOSE OPTIONS</source>
        <translation>用途选项</translation>
    </message>
    <message>
        <source>LEDGER OPTIONS</source>
        <translation>使用记录选项</translation>
    </message>
    <message>
        <source>GENERAL OPTIONS</source>
        <translation>通用选项</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>done, warnings allowed</source>
        <translation>完成，可有提示</translation>
    </message>
    <message>
        <source>refused, or a failed verdict</source>
        <translation>被拒绝，或结论为未通过</translation>
    </message>
    <message>
        <source>wrong use of the command or of what was typed</source>
        <translation>命令用法或输入有误</translation>
    </message>
    <message>
        <source>cannot decide, cannot reach, unreadable or encrypted</source>
        <translation>未能判断、无法连接、无法读取或已加密</translation>
    </message>
    <message>
        <source>no code found</source>
        <translation>未找到码</translation>
    </message>
    <message>
        <source>read in frame %1, %2 ms after the first</source>
        <translation>在第 %1 帧读出，距首帧 %2 毫秒</translation>
    </message>
    <message>
        <source>read the codes in pictures</source>
        <translation>识读图片中的码</translation>
    </message>
    <message>
        <source>Reads QR codes from picture files, or with --frames a folder of frames as a camera would deliver them. With --json one object a line and picture. Exit code 3 when a picture held no code.</source>
        <translation>从图片文件中识读二维码；用 --frames 时按摄像头的方式识读文件夹中的逐帧图像。用 --json 时每张图片输出一行一个对象。有图片未识读到码时退出码为 3。</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>a folder whose files are frames of a camera</source>
        <translation>内含摄像头逐帧图像的文件夹</translation>
    </message>
    <message>
        <source>frames a second of --frames; 30 when absent</source>
        <translation>--frames 的每秒帧数；省略时为 30</translation>
    </message>
    <message>
        <source>part of the page, in millimetres; all when absent</source>
        <translation>页面的一部分，单位毫米；省略时为全部</translation>
    </message>
    <message>
        <source>file to look into</source>
        <translation>要查看的文件</translation>
    </message>
    <message>
        <source>which signature, counted from 1; the first when absent</source>
        <translation>第几个签名，从 1 起；省略时为第一个</translation>
    </message>
    <message>
        <source>tell what a file is made of</source>
        <translation>说明文件的构成</translation>
    </message>
    <message>
        <source>print the text of a file</source>
        <translation>打印文件的文字</translation>
    </message>
    <message>
        <source>Prints the text of one page or of all, one run a line.</source>
        <translation>打印一页或全部页的文字，每段一行。</translation>
    </message>
    <message>
        <source>page, counted from 1; all when absent</source>
        <translation>页码，从 1 起；省略时为全部</translation>
    </message>
    <message>
        <source>list or write the entries of an OFD package</source>
        <translation>列出或写出 OFD 文件包的条目</translation>
    </message>
    <message>
        <source>Lists the entries of the package, or writes one of them exactly as it is stored.</source>
        <translation>列出文件包的条目，或将其中一个按原样写出。</translation>
    </message>
    <message>
        <source>entry to write; all are listed when absent</source>
        <translation>要写出的条目；省略时列出全部</translation>
    </message>
    <message>
        <source>where the entry is written</source>
        <translation>条目写到何处</translation>
    </message>
    <message>
        <source>dump an electronic seal</source>
        <translation>列出电子印章的内容</translation>
    </message>
    <message>
        <source>Prints what stands in the seal of a signature, without judging it; verify does that.</source>
        <translation>打印签名所用印章的内容，不作判断；核验请用 verify。</translation>
    </message>
    <message>
        <source>write the picture of an electronic seal</source>
        <translation>写出电子印章的图像</translation>
    </message>
    <message>
        <source>Writes the picture of the seal exactly as it is stored. The picture says nothing about the seal&apos;s state.</source>
        <translation>将印章图像按原样写出。图像不说明印章的状态。</translation>
    </message>
    <message>
        <source>picture file to write</source>
        <translation>要写出的图片文件</translation>
    </message>
    <message>
        <source>print the settings in force</source>
        <translation>打印生效的设置</translation>
    </message>
    <message>
        <source>Prints every setting after system, central and own files were laid over each other, and which of them are locked.</source>
        <translation>打印系统、集中下发和本机设置叠加后的每一项，并标明哪些被锁定。</translation>
    </message>
    <message>
        <source>check a settings file</source>
        <translation>检查设置文件</translation>
    </message>
    <message>
        <source>Reads a settings file and tells line, member and reason of the first thing wrong with it. Changes nothing.</source>
        <translation>读取设置文件，指出第一处错误的行号、项名和原因。不作任何改动。</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>sign central settings</source>
        <translation>签署集中设置</translation>
    </message>
    <message>
        <source>Signs a settings file with “serial” and “issued” for all counters. The key is an SM2 key in PEM; with --new-key it is made first, and its public half beside it (.pub).</source>
        <translation>为所有窗口签署含“serial”和“issued”的设置文件。密钥为 PEM 格式的 SM2 密钥；用 --new-key 时先行生成，公钥放在其旁（.pub）。</translation>
    </message>
    <message>
        <source>settings file to sign</source>
        <translation>要签署的设置文件</translation>
    </message>
    <message>
        <source>signed file to write</source>
        <translation>要写出的已签署文件</translation>
    </message>
    <message>
        <source>the administrator&apos;s private key</source>
        <translation>管理员的私钥</translation>
    </message>
    <message>
        <source>make the key; it must not exist yet</source>
        <translation>生成密钥；该文件必须尚不存在</translation>
    </message>
    <message>
        <source>records from this time on (ISO 8601)</source>
        <translation>自此时间起的记录（ISO 8601）</translation>
    </message>
    <message>
        <source>records before this time (ISO 8601)</source>
        <translation>此时间之前的记录（ISO 8601）</translation>
    </message>
    <message>
        <source>one kind of event: LookUp, Opening, …</source>
        <translation>一种事件：LookUp、Opening 等</translation>
    </message>
    <message>
        <source>one operator</source>
        <translation>某一操作员</translation>
    </message>
    <message>
        <source>one license</source>
        <translation>某一证照</translation>
    </message>
    <message>
        <source>one print</source>
        <translation>某一次打印</translation>
    </message>
    <message>
        <source>the latest record first</source>
        <translation>最新的记录在前</translation>
    </message>
    <message>
        <source>file to write</source>
        <translation>要写出的文件</translation>
    </message>
    <message>
        <source>JSON Lines when absent</source>
        <translation>省略时为 JSON Lines</translation>
    </message>
    <message>
        <source>the auditor&apos;s key, kept since the chain began</source>
        <translation>审计密钥，自记录链开始时保管</translation>
    </message>
    <message>
        <source>checkpoints held elsewhere</source>
        <translation>保存在别处的检查点</translation>
    </message>
    <message>
        <source>Prints records. They hold no names and no clear numbers.</source>
        <translation>打印记录。记录中没有姓名和明文号码。</translation>
    </message>
    <message>
        <source>write records as JSON Lines or CSV</source>
        <translation>将记录写成 JSON Lines 或 CSV</translation>
    </message>
    <message>
        <source>JSON Lines hold everything that another verifier needs; CSV is for spreadsheets and holds no formulas.</source>
        <translation>JSON Lines 包含其他核验程序所需的全部内容；CSV 供电子表格使用，不含公式。</translation>
    </message>
    <message>
        <source>sign where the chain ends now</source>
        <translation>签署记录链当前的末端</translation>
    </message>
    <message>
        <source>where it is written as well</source>
        <translation>同时写到何处</translation>
    </message>
    <message>
        <source>where the key that checks it is written</source>
        <translation>核验用的公钥写到何处</translation>
    </message>
    <message>
        <source>list whom this computer trusts</source>
        <translation>列出本机信任的机构</translation>
    </message>
    <message>
        <source>Lists every certificate, revocation list and issuer list of a folder of trust, with what keeps it from being used.</source>
        <translation>列出信任文件夹中的每个证书、吊销列表和颁发机构名单，以及使其不能使用的原因。</translation>
    </message>
    <message>
        <source>folder of trust; the settings&apos; one when absent</source>
        <translation>信任文件夹；省略时用设置中的文件夹</translation>
    </message>
    <message>
        <source>Not used as trust anchor: %1</source>
        <translation>未用作信任根证书：%1</translation>
    </message>
    <message>
        <source>Nothing is trusted.</source>
        <translation>不信任任何机构。</translation>
    </message>
    <message>
        <source>Authorising …</source>
        <translation>正在取得授权…</translation>
    </message>
    <message>
        <source>Looking up …</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Fetching information …</source>
        <translation>正在获取信息…</translation>
    </message>
    <message>
        <source>Requesting the file …</source>
        <translation>正在申请下载文件…</translation>
    </message>
    <message>
        <source>Downloading …</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Opening the file …</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>Checking seals …</source>
        <translation>正在核验印章…</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>正在向平台核验…</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused or failed verdict, 2 wrong use, 3 cannot decide or cannot reach</source>
        <translation>退出码：0 完成，1 被拒绝或核验不通过，2 用法有误，3 无法判定或无法连通</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>license-counter-cli COMMAND --help explains a command.</source>
        <translation>license-counter-cli 命令 --help 可查看该命令的说明。</translation>
    </message>
    <message>
        <source>Intact: %1 records</source>
        <translation>完好：共 %1 条记录</translation>
    </message>
    <message>
        <source>Damaged: %1 finds in %2 records</source>
        <translation>已受损：%2 条记录中发现 %1 处问题</translation>
    </message>
    <message>
        <source>Only the chain was checked; --starting-key checks who wrote it as well.</source>
        <translation>仅检查了记录链；给出 --starting-key 可同时检查由谁写入。</translation>
    </message>
    <message>
        <source>%1 records written</source>
        <translation>已写出 %1 条记录</translation>
    </message>
    <message>
        <source>electronic licenses at a service counter, without a window</source>
        <translation>服务窗口的电子证照（命令行）</translation>
    </message>
    <message>
        <source>The settings are good.</source>
        <translation>设置无误。</translation>
    </message>
    <message>
        <source>The settings are good; not known: %1</source>
        <translation>设置无误；无法识别：%1</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>已锁定：%1</translation>
    </message>
    <message>
        <source>No license was found.</source>
        <translation>未查到证照。</translation>
    </message>
    <message>
        <source>certificate that this computer shows (PKCS#12)</source>
        <translation>本机出示的证书（PKCS#12）</translation>
    </message>
    <message>
        <source>file that holds that certificate&apos;s password</source>
        <translation>存放该证书口令的文件</translation>
    </message>
    <message>
        <source>proxy on the way to the platform; none when absent</source>
        <translation>访问平台所用的代理；省略时不使用</translation>
    </message>
    <message>
        <source>account of the sandbox</source>
        <translation>练习平台的账号</translation>
    </message>
    <message>
        <source>how many people are invented; 240 when absent</source>
        <translation>虚构人员的数量；省略时为 240</translation>
    </message>
    <message>
        <source>dialect that is spoken</source>
        <translation>所用的平台配置</translation>
    </message>
    <message>
        <source>life of an encrypted identifier; 300 when absent</source>
        <translation>加密电子证照标识的有效秒数；省略时为 300</translation>
    </message>
    <message>
        <source>how a QR code carries an encrypted identifier</source>
        <translation>二维码承载加密电子证照标识的形式</translation>
    </message>
    <message>
        <source>6.4.3 sends QR codes too</source>
        <translation>6.4.3 的应答同时带二维码</translation>
    </message>
    <message>
        <source>which side of the system this is; provincial when absent</source>
        <translation>充当省级平台还是国家平台；省略时为省级</translation>
    </message>
    <message>
        <source>first two digits of its division codes; 51 when absent</source>
        <translation>行政区划代码的前两位；省略时为 51</translation>
    </message>
    <message>
        <source>run a national side as well, and forward to it</source>
        <translation>同时运行国家平台，并向其转发</translation>
    </message>
    <message>
        <source>national side to forward to</source>
        <translation>转发到的国家平台地址</translation>
    </message>
    <message>
        <source>account at the national side</source>
        <translation>在国家平台的账号</translation>
    </message>
    <message>
        <source>file that holds that account&apos;s secret</source>
        <translation>存放该账号密钥的文件</translation>
    </message>
    <message>
        <source>faults to make, by interface and schedule</source>
        <translation>按接口和次序制造故障的故障文件</translation>
    </message>
    <message>
        <source>take faults by POST /sandbox/faults while running</source>
        <translation>运行中可通过 POST /sandbox/faults 更换故障</translation>
    </message>
    <message>
        <source>interfaces it may call (6.2,6.3.1,…), or “all”</source>
        <translation>可调用的接口（6.2,6.3.1,…），或 all</translation>
    </message>
    <message>
        <source>names of license types, or “all”</source>
        <translation>证照类型名称，或 all</translation>
    </message>
    <message>
        <source>columns of the face that it may see, or “all”</source>
        <translation>可查看的照面项，或 all</translation>
    </message>
    <message>
        <source>addresses or networks it may call from, or “all”</source>
        <translation>允许调用的来源地址或网段，或 all</translation>
    </message>
    <message>
        <source>calls a day; 0 for no limit</source>
        <translation>每日调用次数；0 为不限</translation>
    </message>
    <message>
        <source>first day, or “none”</source>
        <translation>起始日期，或 none</translation>
    </message>
    <message>
        <source>last day, or “none”</source>
        <translation>截止日期，或 none</translation>
    </message>
    <message>
        <source>originals, or annotated copies only</source>
        <translation>可取得原件，还是只能取得加注件</translation>
    </message>
    <message>
        <source>information by an encrypted identifier (6.4.4)</source>
        <translation>可凭加密电子证照标识获取信息（6.4.4）</translation>
    </message>
    <message>
        <source>the national platform, whose calls are not forwarded</source>
        <translation>国家平台账号，其请求不再转发</translation>
    </message>
    <message>
        <source>where the new account&apos;s secret is written</source>
        <translation>新账号密钥的写入位置</translation>
    </message>
    <message>
        <source>print accounts and what they may do</source>
        <translation>列出账号及其权限</translation>
    </message>
    <message>
        <source>Prints every account of a sandbox&apos;s directory with its grant, whether the sandbox is running or not.</source>
        <translation>列出练习平台文件夹中的全部账号及其权限，平台是否在运行均可。</translation>
    </message>
    <message>
        <source>change what an account may do</source>
        <translation>更改账号的权限</translation>
    </message>
    <message>
        <source>Changes the named parts of an account&apos;s grant. A running sandbox goes by it from the next call on.</source>
        <translation>更改账号权限中所列的各项。正在运行的练习平台自下一次调用起生效。</translation>
    </message>
    <message>
        <source>make an account with a grant</source>
        <translation>新建账号并授权</translation>
    </message>
    <message>
        <source>Makes an account with a secret of its own. What is not named is not limited; it gets annotated copies unless --original says otherwise.</source>
        <translation>新建有独立密钥的账号。未列出的项不作限制；除非用 --original 指定，否则只能取得加注件。</translation>
    </message>
    <message>
        <source>take an account&apos;s grant away</source>
        <translation>收回账号的权限</translation>
    </message>
    <message>
        <source>The account stays known, but every call of it is refused.</source>
        <translation>账号仍然保留，但其全部调用都会被拒绝。</translation>
    </message>
    <message>
        <source>print calls that were outside their grant</source>
        <translation>列出超出权限的调用</translation>
    </message>
    <message>
        <source>Prints refused calls, the latest first: time, account, interface, where from, and why.</source>
        <translation>列出被拒绝的调用，最近的在前：时间、账号、接口、来源和原因。</translation>
    </message>
    <message>
        <source>at most so many; 100 when absent</source>
        <translation>最多列出的条数；省略时为 100</translation>
    </message>
    <message>
        <source>make the QR code that a citizen would show</source>
        <translation>生成群众亮证的二维码</translation>
    </message>
    <message>
        <source>Asks the sandbox of a directory for encrypted identifiers of a holder (6.4.3) as the holder&apos;s phone does, writes one as a QR code (PNG) and prints the time that is left. A sandbox that serves the same directory redeems it.</source>
        <translation>像持证人的手机那样，向该文件夹的练习平台申请持证人的加密电子证照标识（6.4.3），将其中一个写成二维码（PNG）并显示剩余时间。服务于同一文件夹的练习平台可以兑换。</translation>
    </message>
    <message>
        <source>subject code of the holder</source>
        <translation>持证主体代码</translation>
    </message>
    <message>
        <source>which license; the first when absent</source>
        <translation>哪一种证照；省略时为第一种</translation>
    </message>
    <message>
        <source>PNG file to write; phone.png when absent</source>
        <translation>写入的 PNG 文件；省略时为 phone.png</translation>
    </message>
    <message>
        <source>no grant</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Valid for another %1 s, until %2.</source>
        <translation>还有 %1 秒有效，至 %2 止。</translation>
    </message>
    <message>
        <source>password of an encrypted file; others on this computer may see it, --password-file keeps it to yourself</source>
        <translation>加密文件的密码；本机其他用户可能看到，用 --password-file 可避免</translation>
    </message>
    <message>
        <source>file whose first line is the password</source>
        <translation>第一行为密码的文件</translation>
    </message>
    <message>
        <source>with the place of every run and, with --json, of every character, in millimetres</source>
        <translation>同时输出每段文字的位置，加 --json 时还输出每个字符的位置，单位毫米</translation>
    </message>
    <message>
        <source>the entry of the attachment with this name or number</source>
        <translation>具有该名称或标识的附件所在条目</translation>
    </message>
    <message>
        <source>FILE OPTIONS</source>
        <translation>文件选项</translation>
    </message>
    <message>
        <source>font “%1” is not on this computer: drawn with %2</source>
        <translation>本机没有字体“%1”，已用 %2 代替</translation>
    </message>
    <message>
        <source>no font has the character “%1”</source>
        <translation>没有字体包含字符“%1”</translation>
    </message>
    <message>
        <source>Checks an OFD, PDF or image by itself, without any platform and without the network. Nothing is trusted but the certificates of --anchors. Exit: 0 passed, with or without notice, 1 failed, 3 cannot decide or unreadable.</source>
        <translation>单独核验 OFD、PDF 或图像文件，不经平台，也不联网。只信任 --anchors 中的证书。退出码：0 通过（含有提示），1 未通过，3 未能判断或无法读取。</translation>
    </message>
    <message>
        <source>ask this responder whether certificates were revoked</source>
        <translation>向该 OCSP 服务查询证书是否已吊销</translation>
    </message>
    <message>
        <source>the file must be of this license: its original, or an annotated copy that refers to it</source>
        <translation>文件应属于该证照：其原件，或注明以其为原件的加注件</translation>
    </message>
    <message>
        <source>trust anchor</source>
        <translation>信任根</translation>
    </message>
    <message>
        <source>intermediate certificate</source>
        <translation>中级证书</translation>
    </message>
    <message>
        <source>revocation list</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>OCSP response</source>
        <translation>OCSP 应答</translation>
    </message>
    <message>
        <source>signer of the list of issuers</source>
        <translation>签发机构清单的签署者</translation>
    </message>
    <message>
        <source>list of issuers</source>
        <translation>签发机构清单</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not used: unreadable</source>
        <translation>未使用：无法读取</translation>
    </message>
    <message>
        <source>not used: wrongly signed</source>
        <translation>未使用：签名不符</translation>
    </message>
    <message>
        <source>not used: a later one was seen before</source>
        <translation>未使用：已见过更新的清单</translation>
    </message>
    <message>
        <source>The seals of this page were drawn, not checked; verify does that.</source>
        <translation>本页的印章只作绘制，未经核验；核验请用 verify。</translation>
    </message>
    <message>
        <source>size of the paper; the template&apos;s when absent</source>
        <translation>纸张大小；不给出时按模板</translation>
    </message>
    <message>
        <source>how the paper lies; as the template says when absent</source>
        <translation>纸张方向；不给出时按模板</translation>
    </message>
    <message>
        <source>folder of templates; the settings&apos; when absent</source>
        <translation>模板目录；不给出时按设置</translation>
    </message>
    <message>
        <source>standard, archive, small, a name of the folder, or a file</source>
        <translation>standard、archive、small、模板目录中的名称，或一个文件</translation>
    </message>
    <message>
        <source>begin with a list of the copies</source>
        <translation>首页为加注件清单</translation>
    </message>
    <message>
        <source>add a sheet with every finding behind each copy</source>
        <translation>每份加注件后附核验单，列出每项核验结论</translation>
    </message>
    <message>
        <source>leave places for signatures and a date</source>
        <translation>留出签名和日期栏</translation>
    </message>
    <message>
        <source>who asks for the copy; stands on it and is not recorded</source>
        <translation>办事人；印在加注件上，不作记录</translation>
    </message>
    <message>
        <source>why a license that failed, is undecided or has expired is copied; stands on the copy and is recorded</source>
        <translation>证照核验未通过、未能判定或已过期时仍予制作的原因；印在加注件上并作记录</translation>
    </message>
    <message>
        <source>also keep the platform&apos;s own file byte for byte, with its SHA-256 and SM3 in FILE.digests; for one license</source>
        <translation>同时逐字节留存平台文件，其 SHA-256 和 SM3 写入 FILE.digests；仅限一份证照</translation>
    </message>
    <message>
        <source>make annotated copies as PDF</source>
        <translation>制作 PDF 加注件</translation>
    </message>
    <message>
        <source>Makes a copy of each license with unit, matter, reason, operator, time, serial, trace code and verdict on it, all in one PDF, each beginning a page. The copies are recorded in the ledger before the file is written. A license whose verification failed is copied only with --print-reason; where it is undecided or has expired, the matter stands as the reason unless another is given. The copy says so.</source>
        <translation>为每份证照制作加注件，注明单位、事项、事由、经办人、时间、编号、追溯码和核验结论，全部写入一个 PDF，每份另起一页。写文件之前先记入台账。核验未通过的证照须给出 --print-reason 才能制作；未能判定或已过期的，未另行给出原因时以事项为原因。加注件上会写明这些情况。</translation>
    </message>
    <message>
        <source>license identifiers, or files of licenses</source>
        <translation>证照标识，或证照文件</translation>
    </message>
    <message>
        <source>tell what is known of a printed copy</source>
        <translation>查询一份打印件的记录</translation>
    </message>
    <message>
        <source>Looks the trace code of a copy up in the ledger: whether it is genuine, when it was made and how often. Exit code 1 when the code is not of this ledger.</source>
        <translation>按打印件上的追溯码查询台账：是否真实、何时制作、制作过几次。追溯码不属于本台账时退出码为 1。</translation>
    </message>
    <message>
        <source>text of the QR on the copy: LCT1-…</source>
        <translation>打印件上二维码的内容：LCT1-…</translation>
    </message>
    <message>
        <source>list the templates of annotated copies</source>
        <translation>列出加注件模板</translation>
    </message>
    <message>
        <source>Lists the built-in templates and those of the folder. One that cannot be used stands there with the reason.</source>
        <translation>列出内置模板和模板目录中的模板；不能使用的模板附有原因。</translation>
    </message>
    <message>
        <source>check a template and draw a preview</source>
        <translation>检查模板并绘制预览</translation>
    </message>
    <message>
        <source>Says whether a template can be used, or why not and where. With --output it is drawn around an invented license as PDF.</source>
        <translation>说明模板能否使用；不能使用时说明原因和位置。给出 --output 时，用虚构证照绘制 PDF 预览。</translation>
    </message>
    <message>
        <source>template to check</source>
        <translation>要检查的模板</translation>
    </message>
    <message>
        <source>preview to write, as PDF</source>
        <translation>要写入的 PDF 预览文件</translation>
    </message>
    <message>
        <source>print a built-in template</source>
        <translation>输出内置模板</translation>
    </message>
    <message>
        <source>Prints a built-in template as JSON, to begin one&apos;s own with.</source>
        <translation>以 JSON 输出内置模板，可在其基础上编写自己的模板。</translation>
    </message>
    <message>
        <source>standard, archive or small</source>
        <translation>standard、archive 或 small</translation>
    </message>
    <message>
        <source>make a calibration sheet as PDF</source>
        <translation>制作 PDF 校准页</translation>
    </message>
    <message>
        <source>A sheet with two rules of 100 mm and a cross 20 mm from the edges, to measure a printer with.</source>
        <translation>校准页上有两条 100 毫米标尺和一个距边 20 毫米的十字，用于测量打印机误差。</translation>
    </message>
    <message>
        <source>The template can be used: %1</source>
        <translation>模板可以使用：%1</translation>
    </message>
    <message>
        <source>The end is signed with the given key.</source>
        <translation>末端签名与所给公钥相符。</translation>
    </message>
    <message>
        <source>The end is signed with the key that the ledger names; --public-key checks whose key that is.</source>
        <translation>末端签名与记录自带的公钥相符；使用 --public-key 可核对该公钥归属。</translation>
    </message>
    <message>
        <source>The end is not signed.</source>
        <translation>末端未签名。</translation>
    </message>
    <message>
        <source>resident ID number of the agent, with --consent agent</source>
        <translation>代办人的公民身份号码，与 --consent agent 同用</translation>
    </message>
    <message>
        <source>Tries name, connection, encryption, HTTP, authorisation and clock, one after the other, then looks at this computer&apos;s fonts, printers, scanners, screen and ledger. Asks for nobody&apos;s licenses; the report holds no secret.</source>
        <translation>依次检查域名、连接、加密、HTTP、授权和时钟，再检查本机的字体、打印机、扫描设备、屏幕和使用记录。不查询任何人的证照，报告不含密钥。</translation>
    </message>
    <message>
        <source>the chain&apos;s public key, PEM: shows by itself whatever was changed without the signing key</source>
        <translation>记录链的公钥（PEM）：凡未使用签名私钥所做的改动，仅凭公钥即可发现</translation>
    </message>
    <message>
        <source>Prints a signed checkpoint. Kept elsewhere, it shows later that no record was cut off or written anew. Of a copy without its keys, the one that it holds itself.</source>
        <translation>输出经签名的检查点。另行保存后，可证明此后没有记录被截去或重写。对不带密钥的副本，输出其自身所含的检查点。</translation>
    </message>
    <message>
        <source>Done: operator %1</source>
        <translation>已完成：操作员 %1</translation>
    </message>
    <message>
        <source>Administrator %1. Recovery code, shown only now; keep it away from this counter: %2</source>
        <translation>管理员 %1。恢复码仅显示这一次，请勿存放在本窗口：%2</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>There are no operators yet.</source>
        <translation>尚无操作员。</translation>
    </message>
    <message>
        <source>operator number</source>
        <translation>操作员工号</translation>
    </message>
    <message>
        <source>the administrator who does it</source>
        <translation>办理此操作的管理员</translation>
    </message>
    <message>
        <source>file whose first line is the password of that administrator</source>
        <translation>首行为该管理员密码的文件</translation>
    </message>
    <message>
        <source>file whose first line is the new password</source>
        <translation>首行为新密码的文件</translation>
    </message>
    <message>
        <source>make the first administrator</source>
        <translation>设立首位管理员</translation>
    </message>
    <message>
        <source>Makes the administrator of this counter and prints the recovery code. Only once: there is no password that everybody knows.</source>
        <translation>设立本窗口的管理员并输出恢复码。仅可执行一次：本程序没有通用的默认密码。</translation>
    </message>
    <message>
        <source>list who may work here</source>
        <translation>列出本窗口的操作员</translation>
    </message>
    <message>
        <source>Lists the operators with their roles: clerk, supervisor, administrator.</source>
        <translation>列出操作员及其角色：clerk（经办人员）、supervisor（主管）、administrator（管理员）。</translation>
    </message>
    <message>
        <source>add an operator</source>
        <translation>添加操作员</translation>
    </message>
    <message>
        <source>Adds an operator, who chooses a password of his own at the first login. The change is recorded in the ledger.</source>
        <translation>添加操作员，本人首次登录时须自设密码。此项变更记入使用记录。</translation>
    </message>
    <message>
        <source>clerk, supervisor or administrator; clerk when absent</source>
        <translation>clerk、supervisor 或 administrator；缺省为 clerk</translation>
    </message>
    <message>
        <source>remove an operator</source>
        <translation>移除操作员</translation>
    </message>
    <message>
        <source>Removes an operator; the last administrator stays. The change is recorded in the ledger.</source>
        <translation>移除操作员，最后一位管理员不可移除。此项变更记入使用记录。</translation>
    </message>
    <message>
        <source>set a new password and end a lock-out</source>
        <translation>重设密码并解除锁定</translation>
    </message>
    <message>
        <source>Sets a password that the operator changes at the next login. The change is recorded in the ledger.</source>
        <translation>设置新密码，操作员下次登录时须更改。此项变更记入使用记录。</translation>
    </message>
    <message>
        <source>let an administrator in who lost the password</source>
        <translation>为遗失密码的管理员恢复登录</translation>
    </message>
    <message>
        <source>Takes the recovery code, sets a new password and prints the next code; the old one is spent.</source>
        <translation>使用恢复码设置新密码，并输出下一个恢复码；原恢复码随即失效。</translation>
    </message>
    <message>
        <source>file whose first line is the recovery code</source>
        <translation>首行为恢复码的文件</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>调阅</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Masked number shown</source>
        <translation>显示了隐去的号码</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>重复打印</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>设置变更</translation>
    </message>
    <message>
        <source>Ledger begun</source>
        <translation>建立使用记录</translation>
    </message>
    <message>
        <source>Next, please</source>
        <translation>完成，下一位</translation>
    </message>
    <message>
        <source>Records exported</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Daily closing sheet</source>
        <translation>日终汇总单</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Counter: %1</source>
        <translation>窗口：%1</translation>
    </message>
    <message>
        <source>Records: %1 to %2</source>
        <translation>记录：第 %1 条至第 %2 条</translation>
    </message>
    <message>
        <source>Chain: %1</source>
        <translation>记录链：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>End of the ledger: record %1, %2</source>
        <translation>记录末端：第 %1 条，%2</translation>
    </message>
    <message>
        <source>The code holds the signed checkpoint. Keep this sheet away from the counter; an auditor compares it with the ledger.</source>
        <translation>二维码内为经签名的检查点。请将本单另行保管，勿存放在窗口；审计时与使用记录核对。</translation>
    </message>
    <message>
        <source>Signature: ____________________</source>
        <translation>签字：____________________</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>make the daily closing sheet</source>
        <translation>生成日终汇总单</translation>
    </message>
    <message>
        <source>Counts the day and signs where the chain ends now. With --output the sheet is written as PDF, the checkpoint on it as a QR code: paper cannot be changed from the keyboard.</source>
        <translation>统计当日使用情况并对记录链当前末端签名。使用 --output 时输出 PDF，检查点以二维码印在单上：纸面内容无法从键盘上更改。</translation>
    </message>
    <message>
        <source>the day (ISO 8601); today when absent</source>
        <translation>日期（ISO 8601）；缺省为今日</translation>
    </message>
    <message>
        <source>how the holder agreed: shown, signed, agent, statutory</source>
        <translation>持证人同意的方式：shown 亮证、signed 现场签字、agent 受委托代办、statutory 法定职责</translation>
    </message>
    <message>
        <source>only one document of an OFD package that holds several, counted from 1; all follow each other when absent</source>
        <translation>OFD 文件包含有多份文档时，只取其中一份，从 1 起数；不给出时依次取全部文档</translation>
    </message>
    <message>
        <source>Prints format, pages, metadata, semantic tags, signatures, stamps, fonts, outline, permissions, attachments, links, annotations and extensions, and what cannot be drawn as meant: of more than twenty pages only with --draw. Actions are told, never done.</source>
        <translation>打印格式、页面、元数据、语义标引、签名、印章位置、字体、大纲、权限、附件、链接、注释和扩展信息，以及不能按原样绘制的内容；超过二十页时，须加 --draw 才检查后者。动作只说明，从不执行。</translation>
    </message>
    <message>
        <source>draw every page of a long file, too, to find its warnings</source>
        <translation>页数多时也逐页绘制，找出不能按原样绘制的内容</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
    <message>
        <source>%1 is there already and stays as it is.</source>
        <translation>%1 已存在，未作改动。</translation>
    </message>
    <message>
        <source>write a first settings file</source>
        <translation>写出首份设置文件</translation>
    </message>
    <message>
        <source>Writes a settings file with what is given, for installers and scripts. With --platformUrl the program works with that platform instead of practising. A file that is there already stays as it is.</source>
        <translation>按给出的内容写出设置文件，供安装程序和脚本使用。给出 --platformUrl 时连接该平台，不再是练习模式。已存在的文件不改动。</translation>
    </message>
    <message>
        <source>settings file to write</source>
        <translation>要写出的设置文件</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>number of the counter</source>
        <translation>窗口号</translation>
    </message>
    <message>
        <source>check an update before anybody installs it</source>
        <translation>安装之前核对更新</translation>
    </message>
    <message>
        <source>Checks the signature of an update&apos;s list, its version, and size and digests of the package for this computer, which lies beside it. Installs nothing. Exit: 0 can be installed, or nothing newer; 1 changed or incomplete; 3 cannot decide.</source>
        <translation>核对更新清单的签名和版本，以及旁边适用于本机的安装包的大小和摘要。不安装任何内容。退出码：0 可以安装或没有更新的版本；1 被改动或不完整；3 未能判断。</translation>
    </message>
    <message>
        <source>the signed list, *.update.json</source>
        <translation>已签名的清单 *.update.json</translation>
    </message>
    <message>
        <source>the publisher&apos;s public key; the installed one when absent</source>
        <translation>发布者的公钥；省略时用本机已安装的公钥</translation>
    </message>
    <message>
        <source>which package is meant; that of this program when absent</source>
        <translation>指哪一种安装包；省略时为本程序的安装方式</translation>
    </message>
    <message>
        <source>check as this version would, instead of as this one</source>
        <translation>按该版本（而不是本版本）来核对</translation>
    </message>
    <message>
        <source>sign the list of an update</source>
        <translation>签署更新清单</translation>
    </message>
    <message>
        <source>Signs a list of packages (docs/admin.md) for “update check”. The key is an SM2 key in PEM.</source>
        <translation>签署供“update check”核对的安装包清单（见 docs/admin.md）。密钥为 PEM 格式的 SM2 私钥。</translation>
    </message>
    <message>
        <source>list to sign, JSON</source>
        <translation>要签署的清单，JSON</translation>
    </message>
    <message>
        <source>signed list to write</source>
        <translation>要写出的已签名清单</translation>
    </message>
    <message>
        <source>the publisher&apos;s private key</source>
        <translation>发布者的私钥</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>%1: %2</source>
        <comment>characters, what differs</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>License</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>the same character under another code</source>
        <translation>同一个字，编码不同</translation>
    </message>
    <message>
        <source>another form of the character</source>
        <translation>同一个字的异体</translation>
    </message>
    <message>
        <source>a character that looks alike</source>
        <translation>形近的另一个字</translation>
    </message>
    <message>
        <source>a private code; which character it means cannot be known</source>
        <translation>自造字编码，无法确知是哪个字</translation>
    </message>
    <message>
        <source>another character</source>
        <translation>不同的字</translation>
    </message>
    <message>
        <source>only in the license</source>
        <translation>仅证照中有</translation>
    </message>
    <message>
        <source>only on the paper</source>
        <translation>仅纸质件上有</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>The holder agrees</source>
        <translation>持证人同意</translation>
    </message>
    <message>
        <source>Signed on site</source>
        <translation>现场签字</translation>
    </message>
    <message>
        <source>Agent with authority</source>
        <translation>受委托代办</translation>
    </message>
    <message>
        <source>Statutory duty</source>
        <translation>法定职责</translation>
    </message>
    <message>
        <source>shown by the holder, or “agree” pressed in the citizen&apos;s window</source>
        <translation>持证人亮证，或在群众窗口按“同意”</translation>
    </message>
    <message>
        <source>the holder signed on paper</source>
        <translation>持证人已在纸上签字</translation>
    </message>
    <message>
        <source>somebody acts for the holder; their number is needed, too</source>
        <translation>他人代为办理，需另外输入其证件号码</translation>
    </message>
    <message>
        <source>the law allows it without consent; recorded, not asked</source>
        <translation>依法可不经同意查询，只记录、不询问</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>协议类型</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>certificate of</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>authorised until</source>
        <translation>授权有效至</translation>
    </message>
    <message>
        <source>offset in milliseconds</source>
        <translation>偏差（毫秒）</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>serial ports</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>记录链</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>扫描设备</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>使用记录</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock; the platform may refuse requests otherwise.</source>
        <translation>请校准本机时钟，否则平台可能拒绝请求。</translation>
    </message>
    <message>
        <source>Names with such characters are shown as boxed code points; install a font that has them.</source>
        <translation>含有这些字的姓名将显示为带框的码位；请安装包含这些字的字体。</translation>
    </message>
    <message>
        <source>Copies can be saved as PDF; set up a printer to print them.</source>
        <translation>加注件可保存为 PDF；需要打印时请先设置打印机。</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard works all the same; it cannot be seen here.</source>
        <translation>键盘方式的扫描枪不在此列出，可以照常使用。</translation>
    </message>
    <message>
        <source>It is made with the first look-up.</source>
        <translation>首次查询时建立。</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>pictures of the screen</source>
        <translation>截屏与录屏</translation>
    </message>
    <message>
        <source>let in by the setting</source>
        <translation>由设置项放行</translation>
    </message>
    <message>
        <source>this system cannot leave windows out</source>
        <translation>本系统无法排除窗口</translation>
    </message>
    <message>
        <source>this system blackens windows</source>
        <translation>本系统以黑块遮住窗口</translation>
    </message>
    <message>
        <source>this system leaves windows out</source>
        <translation>本系统不收入窗口</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Screenshots, recordings and shared screens show the windows of this program.</source>
        <translation>截屏、录屏和屏幕共享会显示本程序的窗口。</translation>
    </message>
    <message>
        <source>This system cannot leave windows out of screenshots, recordings and shared screens. See that nothing of the kind runs on this computer.</source>
        <translation>本系统无法使窗口不进入截屏、录屏和屏幕共享。请确保本机不运行这类软件。</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Other document of an organisation</source>
        <translation>其他法人或其他组织有效证件</translation>
    </message>
    <message>
        <source>Resident ID number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>PLA officer&apos;s card</source>
        <translation>解放军军官证</translation>
    </message>
    <message>
        <source>Armed Police officer&apos;s card</source>
        <translation>武警警官证</translation>
    </message>
    <message>
        <source>PLA soldier&apos;s card</source>
        <translation>解放军士兵证</translation>
    </message>
    <message>
        <source>Armed Police soldier&apos;s card</source>
        <translation>武警士兵证</translation>
    </message>
    <message>
        <source>PLA civilian staff card</source>
        <translation>解放军文职人员证</translation>
    </message>
    <message>
        <source>Armed Police civilian staff card</source>
        <translation>武警文职人员证</translation>
    </message>
    <message>
        <source>Diplomatic passport</source>
        <translation>外交护照</translation>
    </message>
    <message>
        <source>Service passport</source>
        <translation>公务护照</translation>
    </message>
    <message>
        <source>Passport for public affairs</source>
        <translation>公务普通护照</translation>
    </message>
    <message>
        <source>Ordinary passport</source>
        <translation>普通护照</translation>
    </message>
    <message>
        <source>Mainland travel permit for Taiwan residents</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Mainland travel permit for Hong Kong and Macau residents</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Other document of a person</source>
        <translation>其他自然人有效证件</translation>
    </message>
    <message>
        <source>Shared use</source>
        <translation>共享应用</translation>
    </message>
    <message>
        <source>Presented by the holder</source>
        <translation>亮证应用</translation>
    </message>
    <message>
        <source>Reserved / to be confirmed</source>
        <translation>保留/待确认</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nothing entered</source>
        <translation>尚未输入</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>尚未输完</translation>
    </message>
    <message>
        <source>License identifier</source>
        <translation>电子证照标识</translation>
    </message>
    <message>
        <source>Encrypted license identifier</source>
        <translation>加密电子证照标识</translation>
    </message>
    <message>
        <source>Other document: choose its type</source>
        <translation>其他证件：请选择类型</translation>
    </message>
    <message>
        <source>Period unknown</source>
        <translation>有效期不明</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Name of the license</source>
        <translation>证照名称</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>证照类型</translation>
    </message>
    <message>
        <source>Code of the license type</source>
        <translation>证照类型代码</translation>
    </message>
    <message>
        <source>License number</source>
        <translation>证照编号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证主体</translation>
    </message>
    <message>
        <source>Holder&apos;s code</source>
        <translation>持有主体代码</translation>
    </message>
    <message>
        <source>Type of the holder&apos;s code</source>
        <translation>持有主体代码类型</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>Issuer&apos;s code</source>
        <translation>颁发机构代码</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>颁发日期</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the members of a list, for example file names.</extracomment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A key cannot be used.</source>
        <translation>密钥无法使用。</translation>
    </message>
    <message>
        <source>It is damaged or of a kind that is not supported.</source>
        <translation>密钥已损坏，或类型不受支持。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the key again.</source>
        <translation>请管理员重新安装密钥。</translation>
    </message>
    <message>
        <source>A certificate cannot be read[: {file}].</source>
        <translation>无法读取数字证书[：{file}]。</translation>
    </message>
    <message>
        <source>It is damaged, or it is not a certificate.</source>
        <translation>文件已损坏，或不是数字证书。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the certificate again.</source>
        <translation>请管理员重新安装证书。</translation>
    </message>
    <message>
        <source>The seal&apos;s data cannot be read.</source>
        <translation>电子印章数据无法读取。</translation>
    </message>
    <message>
        <source>They do not follow the format of a seal or certificate.</source>
        <translation>数据不符合印章或证书的格式。</translation>
    </message>
    <message>
        <source>Treat the license as not verified; ask the platform instead.</source>
        <translation>请视为未核验，改由平台验证。</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>签名数据无法读取。</translation>
    </message>
    <message>
        <source>It does not follow the format of an electronic signature.</source>
        <translation>数据不符合电子签名的格式。</translation>
    </message>
    <message>
        <source>The system gave no random numbers.</source>
        <translation>系统未能提供随机数。</translation>
    </message>
    <message>
        <source>Without them no secure value can be made; the task was stopped.</source>
        <translation>没有随机数就无法生成安全的值，操作已停止。</translation>
    </message>
    <message>
        <source>Restart the computer; then inform the administrator.</source>
        <translation>请重启计算机；仍如此请告知管理员。</translation>
    </message>
    <message>
        <source>Data could not be decrypted.</source>
        <translation>数据无法解密。</translation>
    </message>
    <message>
        <source>The key is another one, or the data were changed.</source>
        <translation>密钥不符，或数据已被改动。</translation>
    </message>
    <message>
        <source>Ask the administrator whether the keys of this computer were replaced.</source>
        <translation>请管理员确认本机密钥是否更换过。</translation>
    </message>
    <message>
        <source>The file cannot be read[: {file}].</source>
        <translation>无法读取文件[：{file}]。</translation>
    </message>
    <message>
        <source>It does not exist, it is a folder, or there is no permission to read it.</source>
        <translation>文件不存在、是文件夹，或没有读取权限。</translation>
    </message>
    <message>
        <source>Check the name and the permissions.</source>
        <translation>请检查文件名和权限。</translation>
    </message>
    <message>
        <source>The file cannot be written[: {file}].</source>
        <translation>无法写入文件[：{file}]。</translation>
    </message>
    <message>
        <source>The folder does not exist, is write-protected, or the disk is full.</source>
        <translation>文件夹不存在、不可写，或磁盘已满。</translation>
    </message>
    <message>
        <source>Choose another folder or free some space.</source>
        <translation>请选择其他文件夹或清理磁盘空间。</translation>
    </message>
    <message>
        <source>The file is too large[: {file}].</source>
        <translation>文件过大[：{file}]。</translation>
    </message>
    <message>
        <source>It is larger than this program opens[ ({limit} bytes at most)].</source>
        <translation>文件超过了本程序可打开的大小[（最多 {limit} 字节）]。</translation>
    </message>
    <message>
        <source>Check whether it is the right file.</source>
        <translation>请确认文件是否正确。</translation>
    </message>
    <message>
        <source>The file is of no known format.</source>
        <translation>无法识别文件格式。</translation>
    </message>
    <message>
        <source>Only OFD, PDF and images (PNG, JPEG, TIFF, BMP) can be opened; the content decides, not the name.</source>
        <translation>只能打开 OFD、PDF 和图像（PNG、JPEG、TIFF、BMP）；以内容为准，不看文件名。</translation>
    </message>
    <message>
        <source>Ask for the license in one of these formats.</source>
        <translation>请提供上述格式的证照文件。</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>文件已加密。</translation>
    </message>
    <message>
        <source>Its content cannot be shown or verified without the password.</source>
        <translation>没有密码无法显示和核验其内容。</translation>
    </message>
    <message>
        <source>The license file is damaged.</source>
        <translation>证照文件已损坏。</translation>
    </message>
    <message>
        <source>Its package cannot be read completely[ ({entry})]; it may have been cut off on the way.</source>
        <translation>无法完整读取文件包[（{entry}）]，可能在传输中被截断。</translation>
    </message>
    <message>
        <source>Download the license again.</source>
        <translation>请重新下载证照。</translation>
    </message>
    <message>
        <source>The license file exceeds a safety limit.</source>
        <translation>证照文件超出安全限制。</translation>
    </message>
    <message>
        <source>It unpacks to more files or bytes than a license needs[ ({limit})].</source>
        <translation>解包后的文件数或字节数远超证照所需[（{limit}）]。</translation>
    </message>
    <message>
        <source>Do not open it with other programs; report where it came from.</source>
        <translation>请勿用其他程序打开，并报告文件来源。</translation>
    </message>
    <message>
        <source>The license file holds a file with a name that is not permitted.</source>
        <translation>证照文件中有不被允许的文件名。</translation>
    </message>
    <message>
        <source>The name is doubled or leads out of the package; this is typical of an attack.</source>
        <translation>文件名重复或指向包外，这是典型的攻击手法。</translation>
    </message>
    <message>
        <source>A part of the license file is missing[: {entry}].</source>
        <translation>证照文件缺少组成部分[：{entry}]。</translation>
    </message>
    <message>
        <source>The file refers to a part that is not inside the package.</source>
        <translation>文件引用了包内不存在的部分。</translation>
    </message>
    <message>
        <source>Download the license again; if it stays so, report it to the issuer.</source>
        <translation>请重新下载；仍如此请反馈给颁发机构。</translation>
    </message>
    <message>
        <source>A part of the license file cannot be read[: {entry}].</source>
        <translation>证照文件的某一部分无法读取[：{entry}]。</translation>
    </message>
    <message>
        <source>Its XML is not well-formed[ (line {line})].</source>
        <translation>其 XML 格式不正确[（第 {line} 行）]。</translation>
    </message>
    <message>
        <source>The license file holds something that is not permitted[ ({entry})].</source>
        <translation>证照文件中有不被允许的内容[（{entry}）]。</translation>
    </message>
    <message>
        <source>Document type declarations are refused, because they can be used for attacks.</source>
        <translation>文档类型声明可能被用于攻击，一律拒绝。</translation>
    </message>
    <message>
        <source>A part of the license file is nested too deeply[: {entry}].</source>
        <translation>证照文件的某一部分嵌套过深[：{entry}]。</translation>
    </message>
    <message>
        <source>No license needs such a depth; this is typical of an attack.</source>
        <translation>正常证照不需要这样的深度，这是典型的攻击手法。</translation>
    </message>
    <message>
        <source>The license file does not follow its format[ ({entry})].</source>
        <translation>证照文件不符合格式要求[（{entry}）]。</translation>
    </message>
    <message>
        <source>A required part is missing or has an impossible value.</source>
        <translation>缺少必需的部分，或取值不合理。</translation>
    </message>
    <message>
        <source>The license file refers to itself in a circle or too deeply.</source>
        <translation>证照文件的引用层级过深或形成循环。</translation>
    </message>
    <message>
        <source>No license needs this; this is typical of an attack.</source>
        <translation>正常证照不会如此，这是典型的攻击手法。</translation>
    </message>
    <message>
        <source>There is no such page[: {page}].</source>
        <translation>没有这一页[：{page}]。</translation>
    </message>
    <message>
        <source>The file has fewer pages[ ({pages})].</source>
        <translation>文件的页数较少[（共 {pages} 页）]。</translation>
    </message>
    <message>
        <source>Choose a page that exists.</source>
        <translation>请选择存在的页。</translation>
    </message>
    <message>
        <source>An image in the file cannot be shown[ ({entry})].</source>
        <translation>文件中的图像无法显示[（{entry}）]。</translation>
    </message>
    <message>
        <source>It is damaged or larger than permitted.</source>
        <translation>图像已损坏或超过允许的大小。</translation>
    </message>
    <message>
        <source>A font in the file cannot be used[ ({entry})].</source>
        <translation>文件中的字体无法使用[（{entry}）]。</translation>
    </message>
    <message>
        <source>It is damaged; its text may look different.</source>
        <translation>字体已损坏，文字外观可能不同。</translation>
    </message>
    <message>
        <source>Compare the text with the face data before relying on it.</source>
        <translation>请先与照面数据核对再采用。</translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>It was stopped at the counter, or the next citizen was called.</source>
        <translation>操作已在柜台停止，或已切换到下一位。</translation>
    </message>
    <message>
        <source>Start it again if the answer is still needed.</source>
        <translation>如仍需结果，请重新操作。</translation>
    </message>
    <message>
        <source>The task took too long and was stopped.</source>
        <translation>操作超时，已停止。</translation>
    </message>
    <message>
        <source>The computer or a service that it needs is very slow.</source>
        <translation>本机或所需的服务响应过慢。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The program met an unexpected condition and stopped this task.</source>
        <translation>程序遇到意外情况，已停止本次操作。</translation>
    </message>
    <message>
        <source>This is a defect of the program; it says nothing about the license.</source>
        <translation>这是程序的缺陷，与证照本身无关。</translation>
    </message>
    <message>
        <source>Repeat the step; if it happens again, report the error code to support.</source>
        <translation>请重试；再次出现时请将错误代码告知技术支持。</translation>
    </message>
    <message>
        <source>Nothing has been entered.</source>
        <translation>尚未输入内容。</translation>
    </message>
    <message>
        <source>A look-up needs a subject code, a license identifier or a scanned code.</source>
        <translation>查询需要证照持有主体代码、电子证照标识或扫描得到的码。</translation>
    </message>
    <message>
        <source>Enter or scan a number.</source>
        <translation>请输入或扫描号码。</translation>
    </message>
    <message>
        <source>The input is too long.</source>
        <translation>输入过长。</translation>
    </message>
    <message>
        <source>Check whether two numbers were run together, and enter one of them.</source>
        <translation>请检查是否将两个号码连在了一起，只输入其中一个。</translation>
    </message>
    <message>
        <source>The input holds a character that cannot stand there[ (position {position})].</source>
        <translation>输入中有不应出现的字符[（第 {position} 位）]。</translation>
    </message>
    <message>
        <source>Numbers of this kind consist of digits and Latin letters only.</source>
        <translation>此类号码只由数字和拉丁字母组成。</translation>
    </message>
    <message>
        <source>Correct the character and try again.</source>
        <translation>请更正该字符后重试。</translation>
    </message>
    <message>
        <source>The number has the wrong length.</source>
        <translation>号码长度不对。</translation>
    </message>
    <message>
        <source>A resident ID number and a unified social credit code have 18 characters each.</source>
        <translation>公民身份号码和统一社会信用代码均为 18 位。</translation>
    </message>
    <message>
        <source>Check for missing or repeated characters.</source>
        <translation>请检查是否漏输或多输了字符。</translation>
    </message>
    <message>
        <source>The resident ID number does not agree with its check digit.</source>
        <translation>公民身份号码与校验码不符。</translation>
    </message>
    <message>
        <source>At least one character was mistyped or misread.</source>
        <translation>至少有一位输入错误或识读错误。</translation>
    </message>
    <message>
        <source>Compare the number with the ID card and enter it again.</source>
        <translation>请对照身份证件核对后重新输入。</translation>
    </message>
    <message>
        <source>The resident ID number begins with a division code that does not exist.</source>
        <translation>公民身份号码开头的行政区划代码不存在。</translation>
    </message>
    <message>
        <source>The first two digits name no province, region or municipality.</source>
        <translation>前两位不对应任何省、自治区或直辖市。</translation>
    </message>
    <message>
        <source>Compare the first digits with the ID card.</source>
        <translation>请对照身份证件核对前几位。</translation>
    </message>
    <message>
        <source>The birth date in the resident ID number is not a valid date.</source>
        <translation>公民身份号码中的出生日期无效。</translation>
    </message>
    <message>
        <source>Characters 7 to 14 must be a real date that is not in the future.</source>
        <translation>第 7 至 14 位必须是真实存在且不晚于今天的日期。</translation>
    </message>
    <message>
        <source>Compare the birth date with the ID card.</source>
        <translation>请对照身份证件核对出生日期。</translation>
    </message>
    <message>
        <source>This is a resident ID number of 15 digits.</source>
        <translation>这是 15 位的旧公民身份号码。</translation>
    </message>
    <message>
        <source>Numbers of 15 digits are no longer in use; the platform knows the 18-digit form only.</source>
        <translation>15 位号码已停止使用，平台只识别 18 位号码。</translation>
    </message>
    <message>
        <source>Ask for the current ID card and enter its 18-digit number.</source>
        <translation>请查看现行身份证件，输入 18 位号码。</translation>
    </message>
    <message>
        <source>The unified social credit code holds a letter that never occurs in one[ (position {position})].</source>
        <translation>统一社会信用代码中有不使用的字母[（第 {position} 位）]。</translation>
    </message>
    <message>
        <source>The letters I, O, S, V and Z are not used, so that they are not taken for digits.</source>
        <translation>为避免与数字混淆，代码不使用字母 I、O、S、V、Z。</translation>
    </message>
    <message>
        <source>Look at that position again; it may be 1, 0, 5 or 2.</source>
        <translation>请再次核对该位，可能是 1、0、5 或 2。</translation>
    </message>
    <message>
        <source>The unified social credit code does not agree with its check character.</source>
        <translation>统一社会信用代码与校验码不符。</translation>
    </message>
    <message>
        <source>Compare the code with the business license and enter it again.</source>
        <translation>请对照营业执照核对后重新输入。</translation>
    </message>
    <message>
        <source>The organisation code inside the unified social credit code does not agree with its check character.</source>
        <translation>统一社会信用代码中的主体标识码与其校验码不符。</translation>
    </message>
    <message>
        <source>Characters 9 to 17 carry a check of their own, and it fails.</source>
        <translation>第 9 至 17 位自带校验，校验未通过。</translation>
    </message>
    <message>
        <source>Compare characters 9 to 17 with the business license.</source>
        <translation>请对照营业执照核对第 9 至 17 位。</translation>
    </message>
    <message>
        <source>The number cannot belong to a document of the chosen type.</source>
        <translation>该号码不可能属于所选的证件类型。</translation>
    </message>
    <message>
        <source>Its length or its characters do not occur in numbers of that type.</source>
        <translation>号码的长度或字符与该类型不符。</translation>
    </message>
    <message>
        <source>Check the number, or choose another type of document.</source>
        <translation>请核对号码，或选择其他证件类型。</translation>
    </message>
    <message>
        <source>This is not a complete license identifier.</source>
        <translation>电子证照标识不完整。</translation>
    </message>
    <message>
        <source>An identifier consists of a prefix, type code, issuer code, serial number, version and check character, parted by dots.</source>
        <translation>标识由前缀、证照类型代码、颁发机构代码、流水号、版本号和校验位组成，以点分隔。</translation>
    </message>
    <message>
        <source>Copy the whole identifier, or look up the holder instead.</source>
        <translation>请复制完整的标识，或改用持有主体代码查询。</translation>
    </message>
    <message>
        <source>The license identifier does not agree with its check character.</source>
        <translation>电子证照标识与校验位不符。</translation>
    </message>
    <message>
        <source>It was mistyped, or the issuer computed it by another rule.</source>
        <translation>可能输入有误，也可能颁发机构采用了其他算法。</translation>
    </message>
    <message>
        <source>Compare the identifier with the license; an identifier from the platform may still be used.</source>
        <translation>请与证照核对；平台返回的标识仍可使用。</translation>
    </message>
    <message>
        <source>No reason for the look-up has been chosen.</source>
        <translation>尚未选择查询事由。</translation>
    </message>
    <message>
        <source>The platform requires a reason for every request.</source>
        <translation>平台要求每次查询都注明事由。</translation>
    </message>
    <message>
        <source>Choose a reason (F3).</source>
        <translation>请选择事由（F3）。</translation>
    </message>
    <message>
        <source>No matter has been chosen.</source>
        <translation>尚未选择办理事项。</translation>
    </message>
    <message>
        <source>Every use of a license is recorded with the matter that it serves.</source>
        <translation>每次使用证照都要记录所办理的事项。</translation>
    </message>
    <message>
        <source>Choose the matter that is being handled, or type its name.</source>
        <translation>请选择正在办理的事项，或直接输入事项名称。</translation>
    </message>
    <message>
        <source>The ledger cannot be opened[: {file}].</source>
        <translation>无法打开使用记录[：{file}]。</translation>
    </message>
    <message>
        <source>The file is missing, locked by another program or not readable.</source>
        <translation>文件缺失、被其他程序占用或不可读。</translation>
    </message>
    <message>
        <source>Work is not possible without the ledger; inform the administrator.</source>
        <translation>没有使用记录不能办理，请告知管理员。</translation>
    </message>
    <message>
        <source>The use could not be recorded.</source>
        <translation>本次使用未能记录。</translation>
    </message>
    <message>
        <source>The disk is full or write-protected; nothing is shown or printed without a record.</source>
        <translation>磁盘已满或不可写；未留下记录前不会显示或打印。</translation>
    </message>
    <message>
        <source>Free some space and repeat the step.</source>
        <translation>请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The ledger does not agree with itself[ (record {sequence})].</source>
        <translation>使用记录前后不一致[（第 {sequence} 条）]。</translation>
    </message>
    <message>
        <source>A record was changed, removed or reordered outside this program.</source>
        <translation>有记录在本程序之外被修改、删除或调换。</translation>
    </message>
    <message>
        <source>Do not delete the file; inform the supervisor and the administrator.</source>
        <translation>请勿删除该文件，立即告知主管和管理员。</translation>
    </message>
    <message>
        <source>The ledger was written by a newer version of this program.</source>
        <translation>使用记录由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>This version does not know its format[ ({format})] and leaves it untouched.</source>
        <translation>本版本不识别其格式[（{format}）]，未作任何改动。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>请安装新版本。</translation>
    </message>
    <message>
        <source>The practice platform could not be started.</source>
        <translation>练习平台未能启动。</translation>
    </message>
    <message>
        <source>Its address or port[ {port}] is in use, or the system refused it.</source>
        <translation>其地址或端口[ {port}]已被占用，或系统不允许。</translation>
    </message>
    <message>
        <source>Close other copies of the program and start again.</source>
        <translation>请关闭本程序的其他窗口后重新启动。</translation>
    </message>
    <message>
        <source>The practice platform cannot keep its data[: {file}].</source>
        <translation>练习平台无法保存数据[：{file}]。</translation>
    </message>
    <message>
        <source>Its folder is not writable, or the data in it are damaged.</source>
        <translation>其文件夹不可写，或数据已损坏。</translation>
    </message>
    <message>
        <source>Delete the folder of the practice platform and start again; it holds invented people only.</source>
        <translation>请删除练习平台的文件夹后重新启动；其中只有虚构人员。</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>No license face is open, or it has no pages.</source>
        <translation>没有打开的照面，或照面没有页面。</translation>
    </message>
    <message>
        <source>Open a license first.</source>
        <translation>请先打开证照。</translation>
    </message>
    <message>
        <source>The copy cannot be printed with all its characters.</source>
        <translation>加注件中有字符无法打印。</translation>
    </message>
    <message>
        <source>No installed font has a character that is needed[ ({character})].</source>
        <translation>已安装的字体都不含所需的字符[（{character}）]。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the Chinese fonts named in the manual.</source>
        <translation>请管理员安装手册中列出的中文字体。</translation>
    </message>
    <message>
        <source>The template of the annotated copy cannot be used[: {file}].</source>
        <translation>加注件模板无法使用[：{file}]。</translation>
    </message>
    <message>
        <source>Ask the administrator to correct it, or use the built-in template.</source>
        <translation>请管理员更正，或使用内置模板。</translation>
    </message>
    <message>
        <source>The printer is not available[: {printer}].</source>
        <translation>打印机不可用[：{printer}]。</translation>
    </message>
    <message>
        <source>It is switched off, out of paper or no longer installed.</source>
        <translation>打印机已关闭、缺纸或已被卸载。</translation>
    </message>
    <message>
        <source>Check the printer, or save the copy as a PDF file.</source>
        <translation>请检查打印机，或将加注件保存为 PDF 文件。</translation>
    </message>
    <message>
        <source>The copy was not printed.</source>
        <translation>加注件未能打印。</translation>
    </message>
    <message>
        <source>Check the printer and print again; the attempt is on record.</source>
        <translation>请检查打印机后重新打印；本次尝试已有记录。</translation>
    </message>
    <message>
        <source>The settings cannot be used[: {file}].</source>
        <translation>设置无法使用[：{file}]。</translation>
    </message>
    <message>
        <source>The file has an error[ in line {line}][ at “{member}”][: {why}].</source>
        <translation>文件有误[，第 {line} 行][，“{member}”处][：{why}]。</translation>
    </message>
    <message>
        <source>Correct that place, or restore the previous copy beside the file.</source>
        <translation>请更正该处，或恢复旁边保留的上一份设置。</translation>
    </message>
    <message>
        <source>The settings cannot be saved[: {file}].</source>
        <translation>设置无法保存[：{file}]。</translation>
    </message>
    <message>
        <source>The folder is write-protected, or the disk is full.</source>
        <translation>文件夹不可写，或磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space, or ask the administrator for the permission.</source>
        <translation>请清理磁盘空间，或请管理员授予权限。</translation>
    </message>
    <message>
        <source>The command was not understood.</source>
        <translation>命令无法识别。</translation>
    </message>
    <message>
        <source>An argument is missing, unknown or of the wrong kind[: {argument}].</source>
        <translation>参数缺失、未知或类型不符[：{argument}]。</translation>
    </message>
    <message>
        <source>Call the command with --help to see how it is used.</source>
        <translation>请使用 --help 查看用法。</translation>
    </message>
    <message>
        <source>The platform does not offer this service for the license.</source>
        <translation>平台未就该证照提供此项服务。</translation>
    </message>
    <message>
        <source>The source of the license has not opened this interface.</source>
        <translation>证照来源单位未开放此接口。</translation>
    </message>
    <message>
        <source>Ask the citizen for the original, or handle the matter by another way.</source>
        <translation>请申请人出示原件，或通过其他方式办理。</translation>
    </message>
    <message>
        <source>The platform found no matching license.</source>
        <translation>平台未找到匹配的证照。</translation>
    </message>
    <message>
        <source>Not being in the library does not mean that the license does not exist.</source>
        <translation>库中没有不等于该证照不存在。</translation>
    </message>
    <message>
        <source>Check the number and the type of license; then ask the citizen for the original.</source>
        <translation>请核对号码和证照类型，必要时请申请人出示原件。</translation>
    </message>
    <message>
        <source>The platform did not accept this account.</source>
        <translation>平台未通过本账号的身份验证。</translation>
    </message>
    <message>
        <source>The account or its secret is wrong, or the authorisation has ended.</source>
        <translation>账号或密钥有误，或授权已失效。</translation>
    </message>
    <message>
        <source>Sign in again; if it is refused again, inform the administrator.</source>
        <translation>请重新登录；仍被拒绝请告知管理员。</translation>
    </message>
    <message>
        <source>The platform says that a required parameter is empty.</source>
        <translation>平台提示必填参数为空。</translation>
    </message>
    <message>
        <source>The platform&apos;s dialect and the chosen profile do not agree.</source>
        <translation>平台接口与所选配置不一致。</translation>
    </message>
    <message>
        <source>Fill in every field; if it stays so, inform the administrator.</source>
        <translation>请填写全部字段；仍如此请告知管理员。</translation>
    </message>
    <message>
        <source>The platform does not know this type of license.</source>
        <translation>平台不识别该证照类型。</translation>
    </message>
    <message>
        <source>The type does not exist or has not been published.</source>
        <translation>证照类型不存在或未发布。</translation>
    </message>
    <message>
        <source>Choose another type, or look up all types.</source>
        <translation>请选择其他类型，或查询全部类型。</translation>
    </message>
    <message>
        <source>The license has been revoked or cancelled.</source>
        <translation>该证照已废止或注销。</translation>
    </message>
    <message>
        <source>The platform marks it as no longer in force.</source>
        <translation>平台标明其已失去效力。</translation>
    </message>
    <message>
        <source>Do not accept it; tell the citizen whom to ask.</source>
        <translation>请勿采用，并告知申请人应向何处咨询。</translation>
    </message>
    <message>
        <source>The license has expired.</source>
        <translation>该证照已过期。</translation>
    </message>
    <message>
        <source>The platform marks its period as ended.</source>
        <translation>平台标明其有效期已结束。</translation>
    </message>
    <message>
        <source>Check whether the matter accepts an expired license; else ask for a renewed one.</source>
        <translation>请确认该事项是否接受过期证照，否则请申请人换领新证。</translation>
    </message>
    <message>
        <source>The use of this license is restricted.</source>
        <translation>该证照受限使用。</translation>
    </message>
    <message>
        <source>The issuer or the holder has limited who may use it.</source>
        <translation>颁发机构或持证主体限制了使用范围。</translation>
    </message>
    <message>
        <source>Ask the citizen for the original, or ask for the right to use it.</source>
        <translation>请申请人出示原件，或申请使用权限。</translation>
    </message>
    <message>
        <source>The platform refused the download of this license.</source>
        <translation>平台拒绝下载该证照。</translation>
    </message>
    <message>
        <source>It reports a problem with the license data that was asked for.</source>
        <translation>平台提示所申请的证照数据存在问题。</translation>
    </message>
    <message>
        <source>Use the metadata shown, or ask the citizen for the original.</source>
        <translation>请使用已显示的信息，或请申请人出示原件。</translation>
    </message>
    <message>
        <source>This account may not use this license.</source>
        <translation>本账号无权访问该证照。</translation>
    </message>
    <message>
        <source>The platform has granted no permission for this type of license.</source>
        <translation>平台未授予该类证照的使用权限。</translation>
    </message>
    <message>
        <source>Ask the administrator to apply for the permission.</source>
        <translation>请联系管理员申请权限。</translation>
    </message>
    <message>
        <source>The platform refused a value of the request.</source>
        <translation>平台拒绝了请求中的某个值。</translation>
    </message>
    <message>
        <source>A parameter has a value that it does not accept.</source>
        <translation>有参数值不被平台接受。</translation>
    </message>
    <message>
        <source>Check the input; if it is right, inform the administrator.</source>
        <translation>请核对输入；如无误请告知管理员。</translation>
    </message>
    <message>
        <source>The number and the type of holder do not fit together.</source>
        <translation>号码与持证主体代码类型不符。</translation>
    </message>
    <message>
        <source>The platform expects another type of document for this number.</source>
        <translation>平台认为该号码应属于其他证件类型。</translation>
    </message>
    <message>
        <source>Choose the right type of document and try again.</source>
        <translation>请选择正确的证件类型后重试。</translation>
    </message>
    <message>
        <source>The platform does not accept the code of the license type.</source>
        <translation>平台不接受该证照类型代码。</translation>
    </message>
    <message>
        <source>The code is wrong, or the type has been withdrawn.</source>
        <translation>代码有误，或该类型已停用。</translation>
    </message>
    <message>
        <source>Choose the license type again.</source>
        <translation>请重新选择证照类型。</translation>
    </message>
    <message>
        <source>The scanned code is not a code of this platform.</source>
        <translation>扫描的码不是本平台签发的。</translation>
    </message>
    <message>
        <source>It is damaged, forged or was made by another platform.</source>
        <translation>码已损坏、系伪造，或由其他平台生成。</translation>
    </message>
    <message>
        <source>Ask the citizen to show the code again in the official application.</source>
        <translation>请申请人在官方应用中重新亮证。</translation>
    </message>
    <message>
        <source>The scanned code has expired.</source>
        <translation>扫描的码已过期。</translation>
    </message>
    <message>
        <source>Codes are valid for a short time only.</source>
        <translation>亮证码只在短时间内有效。</translation>
    </message>
    <message>
        <source>Ask the citizen to refresh the code and scan it again.</source>
        <translation>请申请人刷新亮证码后重新扫描。</translation>
    </message>
    <message>
        <source>The scanned code has been used already.</source>
        <translation>扫描的码已被使用。</translation>
    </message>
    <message>
        <source>Each code can be used once only.</source>
        <translation>每个亮证码只能使用一次。</translation>
    </message>
    <message>
        <source>The national platform cannot be reached.</source>
        <translation>国家平台暂时无法访问。</translation>
    </message>
    <message>
        <source>Licenses of other provinces come from there; those of this province are not affected.</source>
        <translation>外省证照由国家平台提供，本省证照不受影响。</translation>
    </message>
    <message>
        <source>Try again later, or ask the citizen for the original.</source>
        <translation>请稍后重试，或请申请人出示原件。</translation>
    </message>
    <message>
        <source>The platform reports a fault of its own.</source>
        <translation>平台报告自身异常。</translation>
    </message>
    <message>
        <source>It gives no further reason[ (status {status})].</source>
        <translation>平台未说明具体原因[（状态码 {status}）]。</translation>
    </message>
    <message>
        <source>Try again in a few minutes; then inform the administrator.</source>
        <translation>请几分钟后重试；仍不成功请告知管理员。</translation>
    </message>
    <message>
        <source>The platform answered with a status that is not known here[: {status}].</source>
        <translation>平台返回了未知的状态码[：{status}]。</translation>
    </message>
    <message>
        <source>An unknown status is never taken as a success.</source>
        <translation>未知状态一律不视为成功。</translation>
    </message>
    <message>
        <source>Inform the administrator, who can add the status to the platform profile.</source>
        <translation>请告知管理员在平台配置中补充该状态码。</translation>
    </message>
    <message>
        <source>The download address of the license is not permitted[ ({host})].</source>
        <translation>证照的下载地址不被允许[（{host}）]。</translation>
    </message>
    <message>
        <source>It leads to a host that is not on the list of this platform.</source>
        <translation>该地址指向不在本平台名单内的主机。</translation>
    </message>
    <message>
        <source>Do not open it by hand; inform the administrator.</source>
        <translation>请勿手工打开，请告知管理员。</translation>
    </message>
    <message>
        <source>The download address is no longer valid.</source>
        <translation>下载地址已失效。</translation>
    </message>
    <message>
        <source>It can be used once and for a short time only.</source>
        <translation>下载地址只能使用一次，且有效时间很短。</translation>
    </message>
    <message>
        <source>Open the license again; a new address will be asked for.</source>
        <translation>请重新打开证照，将申请新的下载地址。</translation>
    </message>
    <message>
        <source>The platform profile cannot be used.</source>
        <translation>平台配置无法使用。</translation>
    </message>
    <message>
        <source>The profile file has an error[ in line {line}][ at “{member}”][: {why}].</source>
        <translation>配置文件有误[，第 {line} 行][，“{member}”处][：{why}]。</translation>
    </message>
    <message>
        <source>Ask the administrator to correct the file, or choose a built-in profile.</source>
        <translation>请管理员更正文件，或选用内置配置。</translation>
    </message>
    <message>
        <source>The platform address is not permitted.</source>
        <translation>平台地址不被允许。</translation>
    </message>
    <message>
        <source>[The address of {host} is refused: ]Only HTTPS is allowed, unless the administrator permits plain HTTP.</source>
        <translation>[{host} 的地址被拒绝：]除非管理员允许 HTTP，否则只能使用 HTTPS。</translation>
    </message>
    <message>
        <source>Ask the administrator to check the platform address in the settings.</source>
        <translation>请联系管理员检查设置中的平台地址。</translation>
    </message>
    <message>
        <source>The platform&apos;s host name was not found[: {host}].</source>
        <translation>找不到平台主机[：{host}]。</translation>
    </message>
    <message>
        <source>The name is wrong, or the name service cannot be reached.</source>
        <translation>主机名有误，或域名服务不可用。</translation>
    </message>
    <message>
        <source>Check the network cable; then ask the administrator to run the diagnosis.</source>
        <translation>请检查网线；仍不可用时请管理员进行诊断。</translation>
    </message>
    <message>
        <source>The platform did not accept the connection[ ({host})].</source>
        <translation>平台拒绝了连接[（{host}）]。</translation>
    </message>
    <message>
        <source>The service is not running there, or a firewall rejects this computer.</source>
        <translation>平台服务未运行，或防火墙阻止了本机。</translation>
    </message>
    <message>
        <source>The connection to the platform was lost[ ({host})].</source>
        <translation>与平台的连接中断[（{host}）]。</translation>
    </message>
    <message>
        <source>The network was interrupted before the request had been sent completely.</source>
        <translation>请求尚未完整发出，网络即已中断。</translation>
    </message>
    <message>
        <source>Try again; nothing has been asked of the platform.</source>
        <translation>请重试；平台尚未收到本次请求。</translation>
    </message>
    <message>
        <source>No secure connection to the platform could be made[ ({host})].</source>
        <translation>无法与平台建立安全连接[（{host}）]。</translation>
    </message>
    <message>
        <source>Do not work around this; inform the administrator.</source>
        <translation>请勿绕过，请告知管理员。</translation>
    </message>
    <message>
        <source>It is not known whether the platform has carried out the request.</source>
        <translation>结果未知：无法确定平台是否已处理本次请求。</translation>
    </message>
    <message>
        <source>The request was sent, but no answer came back; the platform may have recorded a use of the license.</source>
        <translation>请求已发出，但未收到答复；平台可能已记录了一次证照使用。</translation>
    </message>
    <message>
        <source>Ask again only if the answer is needed; both requests will be on record.</source>
        <translation>确有需要时再重新查询；两次请求都会留下记录。</translation>
    </message>
    <message>
        <source>The request did not reach the platform.</source>
        <translation>请求未送达平台。</translation>
    </message>
    <message>
        <source>No connection could be made, and nothing left this computer.</source>
        <translation>未能建立连接，本机未发出任何数据。</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>The platform tried to send this computer to another address[ ({host})], which was refused.</source>
        <translation>平台要求转到其他地址[（{host}）]，已拒绝。</translation>
    </message>
    <message>
        <source>Redirects are never followed, because a license must come from the agreed address.</source>
        <translation>为确保证照来自约定的地址，本程序不跟随跳转。</translation>
    </message>
    <message>
        <source>Inform the administrator; the platform address may have changed.</source>
        <translation>请告知管理员，平台地址可能已变更。</translation>
    </message>
    <message>
        <source>The platform answered with the HTTP status[ {status}] of an error.</source>
        <translation>平台返回了错误的 HTTP 状态[ {status}]。</translation>
    </message>
    <message>
        <source>The service or a gateway before it has a fault.</source>
        <translation>平台服务或其前置网关出现故障。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer is too large.</source>
        <translation>平台的答复过大。</translation>
    </message>
    <message>
        <source>It is larger than the limit[ of {limit} bytes] and was dropped.</source>
        <translation>答复超过了上限[（{limit} 字节）]，已丢弃。</translation>
    </message>
    <message>
        <source>Narrow the look-up, for example to one type of license.</source>
        <translation>请缩小查询范围，例如只查一种证照。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer could not be read.</source>
        <translation>无法读取平台的答复。</translation>
    </message>
    <message>
        <source>It is not in the agreed format; a gateway or a login page may have answered instead.</source>
        <translation>答复不是约定的格式，可能是网关或登录页面作出的答复。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, inform the administrator.</source>
        <translation>请重试；仍如此请告知管理员。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer is not in the agreed character encoding.</source>
        <translation>平台答复的字符编码不符合约定。</translation>
    </message>
    <message>
        <source>It is not valid UTF-8, so that names could be shown wrongly; it was not used.</source>
        <translation>答复不是有效的 UTF-8，姓名可能显示错误，因此未采用。</translation>
    </message>
    <message>
        <source>Inform the administrator; the platform must correct this.</source>
        <translation>请告知管理员，由平台方更正。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer broke off.</source>
        <translation>平台的答复不完整。</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer had arrived.</source>
        <translation>答复尚未完整到达，连接即已结束。</translation>
    </message>
    <message>
        <source>Ask again if the answer is needed; both requests will be on record.</source>
        <translation>如仍需结果请重新查询；两次请求都会留下记录。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer contradicts itself.</source>
        <translation>平台的答复自相矛盾。</translation>
    </message>
    <message>
        <source>One field[ ({member})] stands in it twice, so that no value can be relied on.</source>
        <translation>同一字段[（{member}）]出现了两次，无法确定应采用哪个值。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer lacks something that was agreed.</source>
        <translation>平台的答复缺少约定的内容。</translation>
    </message>
    <message>
        <source>A field[ ({member})] is missing or is of another kind.</source>
        <translation>有字段[（{member}）]缺失或类型不符。</translation>
    </message>
    <message>
        <source>Check the chosen platform profile; then inform the administrator.</source>
        <translation>请管理员检查所选的平台配置。</translation>
    </message>
    <message>
        <source>It is in use elsewhere, was unplugged, or access is not allowed.</source>
        <translation>摄像头被其他程序占用、已拔出或未获使用许可。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another camera; the code can also be scanned with a scanner gun or typed.</source>
        <translation>请重新插接或选择其他摄像头；也可用扫码枪扫描或手工输入。</translation>
    </message>
    <message>
        <source>It was unplugged, or another program uses the port.</source>
        <translation>扫码器已拔出，或端口被其他程序占用。</translation>
    </message>
    <message>
        <source>Plug it in again; it is tried anew by itself. Until then the code can be typed.</source>
        <translation>请重新插接，程序会自动重试；在此之前可手工输入。</translation>
    </message>
    <message>
        <source>The camera[ {camera}] gives no picture.</source>
        <translation>摄像头[ {camera} ]没有图像。</translation>
    </message>
    <message>
        <source>The scanner[ at {port}] does not answer.</source>
        <translation>[端口 {port} 上的]扫码器没有应答。</translation>
    </message>
    <message>
        <source>It is longer than any kind of number known here[ (at most {longest} characters)].</source>
        <translation>输入超出了所有已知号码的长度[（最多 {longest} 个字符）]。</translation>
    </message>
    <message>
        <source>the text is not valid JSON</source>
        <translation>文本不是有效的 JSON</translation>
    </message>
    <message>
        <source>the file must hold one JSON object</source>
        <translation>文件应为一个 JSON 对象</translation>
    </message>
    <message>
        <source>the entry stands there twice</source>
        <translation>该项重复出现</translation>
    </message>
    <message>
        <source>the entry is missing</source>
        <translation>缺少该项</translation>
    </message>
    <message>
        <source>the entry is not known</source>
        <translation>无法识别该项</translation>
    </message>
    <message>
        <source>the value is of the wrong kind</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>the value is too long</source>
        <translation>值过长</translation>
    </message>
    <message>
        <source>the value is none of those allowed</source>
        <translation>值不在允许的范围内</translation>
    </message>
    <message>
        <source>the value is not a complete address</source>
        <translation>值不是完整的地址</translation>
    </message>
    <message>
        <source>an address must not hold a user name or a secret</source>
        <translation>地址中不得含用户名或密钥</translation>
    </message>
    <message>
        <source>a SHA-256 value has 64 hexadecimal digits</source>
        <translation>SHA-256 值应为 64 位十六进制数</translation>
    </message>
    <message>
        <source>the value is not set</source>
        <translation>该值未设置</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, has expired or belongs to another host[ ({why})]; nothing was sent.</source>
        <translation>平台证书不受本机信任、已过期或属于其他主机[（{why}）]；未发送任何数据。</translation>
    </message>
    <message>
        <source>the value is too short</source>
        <translation>值过短</translation>
    </message>
    <message>
        <source>the value is of the wrong length</source>
        <translation>值的长度不对</translation>
    </message>
    <message>
        <source>the value does not have the required form</source>
        <translation>值的形式不符合要求</translation>
    </message>
    <message>
        <source>the number is too small</source>
        <translation>数值过小</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>no such name is built in</source>
        <translation>没有该内置名称</translation>
    </message>
    <message>
        <source>the text is nested too deeply</source>
        <translation>文本嵌套过深</translation>
    </message>
    <message>
        <source>a number is not well-formed</source>
        <translation>数字格式不正确</translation>
    </message>
    <message>
        <source>the text begins with a byte order mark</source>
        <translation>文本以字节序标记开头</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>文本不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>the answer is compressed, which was not asked for</source>
        <translation>答复被压缩，而本机未要求压缩</translation>
    </message>
    <message>
        <source>the platform&apos;s key is not the one that was pinned</source>
        <translation>平台公钥与预先固定的不符</translation>
    </message>
    <message>
        <source>the file of the TLS authority holds no certificate</source>
        <translation>TLS 颁发机构文件中没有证书</translation>
    </message>
    <message>
        <source>the client certificate cannot be used</source>
        <translation>客户端证书无法使用</translation>
    </message>
    <message>
        <source>the file is not signed</source>
        <translation>文件未签名</translation>
    </message>
    <message>
        <source>the file&apos;s signature is wrong</source>
        <translation>文件签名无效</translation>
    </message>
    <message>
        <source>the file is older than the settings in force</source>
        <translation>文件早于当前生效的设置</translation>
    </message>
    <message>
        <source>the platform wants a certificate of this computer</source>
        <translation>平台要求本机出示证书</translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>the certificate has been revoked</source>
        <translation>证书已被吊销</translation>
    </message>
    <message>
        <source>the certificate&apos;s issuer is not known here</source>
        <translation>本机不认识证书的颁发机构</translation>
    </message>
    <message>
        <source>the certificate cannot be used</source>
        <translation>证书无法使用</translation>
    </message>
    <message>
        <source>the two sides found no common protocol</source>
        <translation>双方没有共同的协议版本</translation>
    </message>
    <message>
        <source>a date written in this form cannot be read back</source>
        <translation>按此格式写出的日期无法读回</translation>
    </message>
    <message>
        <source>the value is not a number</source>
        <translation>该值不是数字</translation>
    </message>
    <message>
        <source>the number is too small or too large</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <source>the text ends in the middle</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>a proxy is “system” or a host with a port, host:port</source>
        <translation>代理应为 system 或“主机:端口”</translation>
    </message>
    <message>
        <source>Check the password, or ask for the license without encryption.</source>
        <translation>请核对密码，或请提供未加密的证照文件。</translation>
    </message>
    <message>
        <source>It has an error[ in line {line}][ at “{member}”][: {why}].</source>
        <translation>模板有误[，第 {line} 行][，“{member}”处][：{why}]。</translation>
    </message>
    <message>
        <source>This license is not printed without a reason.</source>
        <translation>打印该证照须说明原因。</translation>
    </message>
    <message>
        <source>Its verification did not pass, it has expired, or characters are missing[: {why}].</source>
        <translation>核验没有通过、证照已过期或照面有缺字[：{why}]。</translation>
    </message>
    <message>
        <source>Say why it is printed all the same; the reason stands on the copy and is recorded.</source>
        <translation>请填写仍要打印的原因；原因会印在加注件上并作记录。</translation>
    </message>
    <message>
        <source>The correction of the printer cannot be used[: {value}].</source>
        <translation>打印机校准值无法使用[：{value}]。</translation>
    </message>
    <message>
        <source>A rule measures 95 to 105 mm, and the cross stands within 10 mm of its place.</source>
        <translation>标尺长度应在 95 至 105 毫米之间，十字偏离不应超过 10 毫米。</translation>
    </message>
    <message>
        <source>Measure the calibration sheet again. Check that it was printed at its true size.</source>
        <translation>请重新测量校准页，并确认校准页是按实际大小打印的。</translation>
    </message>
    <message>
        <source>The printing system of this computer does not answer.</source>
        <translation>本机打印系统没有应答。</translation>
    </message>
    <message>
        <source>It is not installed, not running, or busy with something else.</source>
        <translation>打印系统未安装、未运行或正忙。</translation>
    </message>
    <message>
        <source>Save the copy as a PDF file, and ask the administrator about the printing system.</source>
        <translation>请先将加注件保存为 PDF 文件，并请管理员检查打印系统。</translation>
    </message>
    <message>
        <source>The printing system stopped the job[: {why}].</source>
        <translation>打印系统停止了该任务[：{why}]。</translation>
    </message>
    <message>
        <source>a brace has no partner</source>
        <translation>花括号不成对</translation>
    </message>
    <message>
        <source>the member “format” must be 1</source>
        <translation>“format”一项必须为 1</translation>
    </message>
    <message>
        <source>the lines do not hold this placeholder, which they need</source>
        <translation>各行中缺少必需的这一占位符</translation>
    </message>
    <message>
        <source>its lines leave the license no room on this paper</source>
        <translation>各行文字过多，纸上放不下照面</translation>
    </message>
    <message>
        <source>the verification failed</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>whether it is genuine is undecided</source>
        <translation>真伪未能判定</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>证照已过期</translation>
    </message>
    <message>
        <source>characters are missing from its face</source>
        <translation>照面有缺字</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>任务已取消</translation>
    </message>
    <message>
        <source>the data or the driver were refused</source>
        <translation>数据或驱动程序被拒绝</translation>
    </message>
    <message>
        <source>the printing system no longer knows the job</source>
        <translation>打印系统中已没有该任务</translation>
    </message>
    <message>
        <source>the printer takes no jobs</source>
        <translation>打印机不接受任务</translation>
    </message>
    <message>
        <source>the disk for print jobs is full</source>
        <translation>打印任务所在磁盘已满</translation>
    </message>
    <message>
        <source>No more citizens can be put on hold.</source>
        <translation>不能再暂挂更多办事人。</translation>
    </message>
    <message>
        <source>As many[ ({count})] as may are waiting already.</source>
        <translation>暂挂人数已满[（{count} 人）]。</translation>
    </message>
    <message>
        <source>Call one of them back and finish first.</source>
        <translation>请先取回其中一位并办结。</translation>
    </message>
    <message>
        <source>Nobody can be called back while somebody sits here.</source>
        <translation>窗口有人正在办理，不能取回暂挂的办事人。</translation>
    </message>
    <message>
        <source>Each citizen is kept apart from the others.</source>
        <translation>各办事人的信息彼此隔离。</translation>
    </message>
    <message>
        <source>Finish with this citizen, or put this one on hold, too.</source>
        <translation>请先办结当前办事人，或将其一并暂挂。</translation>
    </message>
    <message>
        <source>This citizen is no longer on hold.</source>
        <translation>该办事人已不在暂挂中。</translation>
    </message>
    <message>
        <source>The time was over, and everything of the case has been removed.</source>
        <translation>暂挂已超时，相关信息已全部清除。</translation>
    </message>
    <message>
        <source>Look the citizen up anew.</source>
        <translation>请重新查询该办事人。</translation>
    </message>
    <message>
        <source>a key is given as command=key</source>
        <translation>快捷键应写作 命令=按键</translation>
    </message>
    <message>
        <source>Operator number or password is wrong.</source>
        <translation>工号或密码不正确。</translation>
    </message>
    <message>
        <source>No operator has this number with this password.</source>
        <translation>没有与该工号和密码相符的操作员。</translation>
    </message>
    <message>
        <source>Check both, and whether Caps Lock is on, and type them again.</source>
        <translation>请核对工号和密码以及大写锁定键，然后重新输入。</translation>
    </message>
    <message>
        <source>This operator is locked out for now.</source>
        <translation>该操作员暂时被锁定。</translation>
    </message>
    <message>
        <source>A wrong password was entered too often in a row.</source>
        <translation>连续多次输入了错误的密码。</translation>
    </message>
    <message>
        <source>Wait[ {minutes} minutes], or ask the administrator to set a new password.</source>
        <translation>请等待[ {minutes} 分钟]，或请管理员重设密码。</translation>
    </message>
    <message>
        <source>This password cannot be used.</source>
        <translation>该密码不能使用。</translation>
    </message>
    <message>
        <source>It is too short[ (at least {length} characters)], holds the operator number, or is the old one.</source>
        <translation>密码过短[（至少 {length} 个字符）]、含有工号，或与原密码相同。</translation>
    </message>
    <message>
        <source>Choose a longer one that only you know; a few words will do.</source>
        <translation>请另选一个较长且只有您本人知道的密码，几个词语连用即可。</translation>
    </message>
    <message>
        <source>This operator number cannot be used.</source>
        <translation>该工号不能使用。</translation>
    </message>
    <message>
        <source>It is empty, longer than 20 characters, or holds something other than letters and digits.</source>
        <translation>工号为空、超过 20 个字符，或含有字母和数字以外的字符。</translation>
    </message>
    <message>
        <source>Enter the number on the staff card.</source>
        <translation>请输入工作证上的工号。</translation>
    </message>
    <message>
        <source>There is an operator with this number already.</source>
        <translation>该工号的操作员已存在。</translation>
    </message>
    <message>
        <source>Every operator has a number of his own, and the first one is made only once.</source>
        <translation>每位操作员的工号各不相同，首位管理员只能设立一次。</translation>
    </message>
    <message>
        <source>Log in with it, or choose another number.</source>
        <translation>请用该工号登录，或另选工号。</translation>
    </message>
    <message>
        <source>There is no such operator.</source>
        <translation>没有该操作员。</translation>
    </message>
    <message>
        <source>The number is not in the list of operators of this counter.</source>
        <translation>该工号不在本窗口的操作员名单中。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从名单中选择。</translation>
    </message>
    <message>
        <source>The last administrator cannot be removed.</source>
        <translation>不能移除最后一位管理员。</translation>
    </message>
    <message>
        <source>Nobody could add operators any more.</source>
        <translation>移除后将无人能够添加操作员。</translation>
    </message>
    <message>
        <source>Make another administrator first.</source>
        <translation>请先设立另一位管理员。</translation>
    </message>
    <message>
        <source>This operator is not allowed to do that.</source>
        <translation>该操作员无权办理此项操作。</translation>
    </message>
    <message>
        <source>It is reserved for supervisors or administrators.</source>
        <translation>此项操作仅限主管或管理员。</translation>
    </message>
    <message>
        <source>Let somebody log in who may.</source>
        <translation>请由有权限的人员登录。</translation>
    </message>
    <message>
        <source>The recovery code is wrong.</source>
        <translation>恢复码不正确。</translation>
    </message>
    <message>
        <source>It was used already, was mistyped, or belongs to another administrator or counter.</source>
        <translation>恢复码已使用过、输入有误，或属于其他管理员或窗口。</translation>
    </message>
    <message>
        <source>Compare it with the sheet from the first start, letter by letter.</source>
        <translation>请与首次启动时记下的恢复码逐字核对。</translation>
    </message>
    <message>
        <source>The list of operators cannot be read[: {file}].</source>
        <translation>无法读取操作员名单[：{file}]。</translation>
    </message>
    <message>
        <source>The file was changed outside this program, or is damaged.</source>
        <translation>文件在本程序之外被改动，或已损坏。</translation>
    </message>
    <message>
        <source>Inform the administrator; restore the file from a backup.</source>
        <translation>请告知管理员，并从备份恢复该文件。</translation>
    </message>
    <message>
        <source>The list of operators cannot be saved[: {file}].</source>
        <translation>无法保存操作员名单[：{file}]。</translation>
    </message>
    <message>
        <source>The disk is full, or the folder of the operators is write-protected.</source>
        <translation>磁盘已满，或操作员名单所在文件夹不可写。</translation>
    </message>
    <message>
        <source>Free some space, or ask the administrator for the permission, and log in again.</source>
        <translation>请清理磁盘空间或请管理员授予权限，然后重新登录。</translation>
    </message>
    <message>
        <source>The platform account&apos;s secret is not stored on this computer.</source>
        <translation>本机未存有平台账号的密钥。</translation>
    </message>
    <message>
        <source>It was never entered here, or the system&apos;s keychain was reset.</source>
        <translation>尚未在本机输入过，或系统密钥环已被重置。</translation>
    </message>
    <message>
        <source>Enter it anew; the administrator has it from the platform.</source>
        <translation>请重新输入；密钥由管理员从平台取得。</translation>
    </message>
    <message>
        <source>The secret cannot be stored or read.</source>
        <translation>密钥无法保存或读取。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or refuses, or the file beside the ledger[ ({file})] is not writable.</source>
        <translation>系统密钥环已锁定或拒绝访问，或使用记录旁的文件[（{file}）]不可写。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or ask the administrator, and try again.</source>
        <translation>请解锁密钥环或联系管理员，然后重试。</translation>
    </message>
    <message>
        <source>another file with the same serial number is in force</source>
        <translation>生效的是序号相同的另一个文件</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>A license in order</source>
        <translation>正常的证照</translation>
    </message>
    <message>
        <source>A citizen wants to have a permit extended and has left the paper at home. Look the licenses up, open the first, decide.</source>
        <translation>申请人来办理许可延续，纸质证照放在家里。请查询其证照，打开第一件，然后作出决定。</translation>
    </message>
    <message>
        <source>The file is unchanged, the seal and its certificate are good, and the platform confirms the fields.</source>
        <translation>文件未被改动，印章和证书核验通过，平台也确认了各字段。</translation>
    </message>
    <message>
        <source>An expired license</source>
        <translation>已过期的证照</translation>
    </message>
    <message>
        <source>A citizen applies for a subsidy. The rules want a license that is in force today.</source>
        <translation>申请人申领补贴。按规定，证照须在今日有效。</translation>
    </message>
    <message>
        <source>The license is genuine, but its period has ended, and this matter wants one in force. Expired is not forged: say so to the citizen.</source>
        <translation>证照真实，但有效期已结束，而本事项要求证照有效。过期不等于伪造，请向申请人说明。</translation>
    </message>
    <message>
        <source>A revoked license</source>
        <translation>已注销的证照</translation>
    </message>
    <message>
        <source>A shop owner shows a license that looks quite right and is within its period.</source>
        <translation>店主出示的证照看上去没有问题，也在有效期内。</translation>
    </message>
    <message>
        <source>The platform says that the license was revoked. The seal of the file cannot know that.</source>
        <translation>平台答复该证照已注销，文件上的印章无法反映这一点。</translation>
    </message>
    <message>
        <source>A forged seal</source>
        <translation>伪造的印章</translation>
    </message>
    <message>
        <source>A citizen is in a hurry: “You can see the red seal yourself.” Open the first license and decide.</source>
        <translation>申请人很着急：“红章您自己也看得见。”请打开第一件证照并作出决定。</translation>
    </message>
    <message>
        <source>The signature of the seal is wrong: whoever made it did not have the issuer&apos;s key. The picture of a seal proves nothing.</source>
        <translation>印章的签名无效：制作者没有颁发机构的密钥。印章的图样不能证明任何事。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s license</source>
        <translation>不是本人的证照</translation>
    </message>
    <message>
        <source>The identity card on the desk is of Ouyang Yihe (欧阳以和). The citizen gives this number from memory. Compare the holder before you decide.</source>
        <translation>桌上的身份证姓名是欧阳以和，申请人凭记忆报出这个号码。作出决定之前请核对持证人。</translation>
    </message>
    <message>
        <source>The license is genuine, but its holder is another person. Passed means genuine, not theirs: compare name and number.</source>
        <translation>证照真实，但持证人是另一个人。“通过”说明证照真实，不说明属于来人，请核对姓名和号码。</translation>
    </message>
    <message>
        <source>The national platform is out of reach</source>
        <translation>国家平台无法连接</translation>
    </message>
    <message>
        <source>A citizen of another province wants to register. Their number is looked up with the national platform.</source>
        <translation>外省申请人来办理登记，其号码需经国家平台查询。</translation>
    </message>
    <message>
        <source>No answer says nothing about the license: neither that it exists nor that it does not. Ask again later, or go on with the paper one.</source>
        <translation>没有答复不说明证照的任何情况，既不说明有，也不说明没有。可稍后重新查询，或凭纸质证照办理。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Do not rely on it yet</source>
        <translation>暂不采信</translation>
    </message>
    <message>
        <source>Wrong: “%1” was chosen, “%2” is right.</source>
        <translation>错：您选了“%1”，应为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is right, but it was decided without looking the license up.</source>
        <translation>“%1”是对的，但没有查询就作了决定。</translation>
    </message>
    <message>
        <source>Right: “%1”.</source>
        <translation>对：“%1”。</translation>
    </message>
    <message>
        <source>Type a number in the line at the top, or just the digit of a row of the list. F2 brings you back to the line from anywhere.</source>
        <translation>在上方输入栏输入号码，或只输入列表中某一行的数字。任何时候按 F2 都会回到输入栏。</translation>
    </message>
    <message>
        <source>Press Enter. The program asks for the matter: choose one with the arrow keys and Enter.</source>
        <translation>按 Enter。程序会请您选择事项：用方向键选择，再按 Enter。</translation>
    </message>
    <message>
        <source>These are the holder&apos;s licenses. Enter opens the marked one, its digit any other.</source>
        <translation>这些是持证人的证照。按 Enter 打开选中的一件，按数字键打开其他证照。</translation>
    </message>
    <message>
        <source>Read the verdict at the right: a word, a sentence, a next step, and below it the reasons. Then press F8 for the annotated copy.</source>
        <translation>阅读右侧的结论：一个词、一句话、一个下一步，下方是理由。然后按 F8 查看加注件。</translation>
    </message>
    <message>
        <source>Done. Press F9 before the next citizen sits down: everything of this one is removed.</source>
        <translation>完成。接待下一位之前请按 F9，清除这位申请人的全部信息。</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>PDF licenses cannot be opened and JBIG2 pictures are not drawn. Use the OFD file, or another computer for these.</source>
        <translation>不能打开 PDF 证照，不绘制 JBIG2 图像。请使用 OFD 文件，或在其他计算机上办理。</translation>
    </message>
    <message>
        <source>Codes are not read with a camera. Use a scanner gun, a picture, or type.</source>
        <translation>不能用摄像头扫码。请使用扫码枪、图片或手工输入。</translation>
    </message>
    <message>
        <source>Serial scanners are not read. Switch the scanner to keyboard mode.</source>
        <translation>不支持串口扫码器。请将扫码器设为键盘方式。</translation>
    </message>
    <message>
        <source>Codes are read by the built-in reader alone: QR codes, no other kinds.</source>
        <translation>仅用内置识读器读码：只识读二维码（QR），不识读其他种类。</translation>
    </message>
    <message>
        <source>The platform&apos;s secret is not kept in the system&apos;s keychain but in a file sealed with the operator&apos;s password.</source>
        <translation>平台密钥不存入系统密钥环，而存入以操作员密码加密的文件。</translation>
    </message>
    <message>
        <source>Annotated copies have no bookmarks and no file description.</source>
        <translation>加注件没有书签和文件说明。</translation>
    </message>
    <message>
        <source>OFD files that the practice platform makes name fonts instead of holding them.</source>
        <translation>练习平台制作的 OFD 文件只写字体名称，不嵌入字体。</translation>
    </message>
    <message>
        <source>Colours with an ICC profile are shown as plain ones.</source>
        <translation>带 ICC 特性文件的颜色按普通颜色显示。</translation>
    </message>
    <message>
        <source>The system prints: once a job is handed over, look at the system&apos;s own queue.</source>
        <translation>由系统打印：任务交出后，请在系统的打印队列中查看。</translation>
    </message>
    <message>
        <source>Records are not sent to the hall&apos;s database. Export them, or set a syslog collector.</source>
        <translation>使用记录不上传大厅中心库。请导出，或设置日志收集服务器。</translation>
    </message>
    <message>
        <source>Seals whose picture is a vector picture (SVG) are not drawn. What is said of the seal holds.</source>
        <translation>矢量图（SVG）形式的印章图样不绘制，对该印章的核验结论不受影响。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Content of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>File unchanged</source>
        <translation>文件未被改动</translation>
    </message>
    <message>
        <source>File was changed</source>
        <translation>文件已被改动</translation>
    </message>
    <message>
        <source>Binding of the seal</source>
        <translation>印章与文件的绑定</translation>
    </message>
    <message>
        <source>Seal belongs to this file</source>
        <translation>印章属于本文件</translation>
    </message>
    <message>
        <source>Seal belongs to another file</source>
        <translation>印章不属于本文件</translation>
    </message>
    <message>
        <source>Signature of the seal</source>
        <translation>电子印章签名</translation>
    </message>
    <message>
        <source>Signature of the seal is valid</source>
        <translation>电子印章签名有效</translation>
    </message>
    <message>
        <source>Signature of the seal is wrong</source>
        <translation>电子印章签名无效</translation>
    </message>
    <message>
        <source>Making of the seal</source>
        <translation>印章的制作</translation>
    </message>
    <message>
        <source>Seal comes from its maker</source>
        <translation>印章由制章者制作</translation>
    </message>
    <message>
        <source>Seal does not come from its maker</source>
        <translation>印章并非由制章者制作</translation>
    </message>
    <message>
        <source>Right to use the seal</source>
        <translation>印章使用权</translation>
    </message>
    <message>
        <source>Signer may use this seal</source>
        <translation>签章者有权使用该印章</translation>
    </message>
    <message>
        <source>Signer may not use this seal</source>
        <translation>签章者无权使用该印章</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Issuing authority is trusted</source>
        <translation>签发机构受信任</translation>
    </message>
    <message>
        <source>Certificate chain is broken</source>
        <translation>证书链不成立</translation>
    </message>
    <message>
        <source>Certificate at signing</source>
        <translation>签章时的证书</translation>
    </message>
    <message>
        <source>Certificate was valid at signing</source>
        <translation>签章时证书有效</translation>
    </message>
    <message>
        <source>Certificate was not valid at signing</source>
        <translation>签章时证书无效</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>是否吊销</translation>
    </message>
    <message>
        <source>Certificate is not revoked</source>
        <translation>证书未被吊销</translation>
    </message>
    <message>
        <source>Certificate is revoked</source>
        <translation>证书已被吊销</translation>
    </message>
    <message>
        <source>Seal at signing</source>
        <translation>签章时的印章</translation>
    </message>
    <message>
        <source>Seal was valid at signing</source>
        <translation>签章时印章有效</translation>
    </message>
    <message>
        <source>Seal was not valid at signing</source>
        <translation>签章时印章无效</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Time stamp is valid</source>
        <translation>时间戳有效</translation>
    </message>
    <message>
        <source>Time stamp is wrong</source>
        <translation>时间戳无效</translation>
    </message>
    <message>
        <source>Coverage of the seal</source>
        <translation>签章覆盖范围</translation>
    </message>
    <message>
        <source>Everything shown is under the seal</source>
        <translation>所显示内容均受签章保护</translation>
    </message>
    <message>
        <source>Not everything is under the seal</source>
        <translation>有内容不受签章保护</translation>
    </message>
    <message>
        <source>Identity of the license</source>
        <translation>证照的身份</translation>
    </message>
    <message>
        <source>It is the license asked for</source>
        <translation>与所查证照一致</translation>
    </message>
    <message>
        <source>It is another license</source>
        <translation>与所查证照不符</translation>
    </message>
    <message>
        <source>Check character of the identifier</source>
        <translation>标识校验位</translation>
    </message>
    <message>
        <source>Identifier agrees with its check character</source>
        <translation>标识与校验位相符</translation>
    </message>
    <message>
        <source>Identifier differs from its check character</source>
        <translation>标识与校验位不符</translation>
    </message>
    <message>
        <source>Period of validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>License is within its period</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>License is outside its period</source>
        <translation>不在有效期内</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Shown with its own fonts</source>
        <translation>字体齐全</translation>
    </message>
    <message>
        <source>Cannot be shown as issued</source>
        <translation>无法按原样显示</translation>
    </message>
    <message>
        <source>Record of the platform</source>
        <translation>平台记录</translation>
    </message>
    <message>
        <source>Platform confirms the license</source>
        <translation>平台确认证照有效</translation>
    </message>
    <message>
        <source>Platform does not confirm the license</source>
        <translation>平台未确认该证照</translation>
    </message>
    <message>
        <source>File check by the platform</source>
        <translation>平台文件验证</translation>
    </message>
    <message>
        <source>Platform confirms the file</source>
        <translation>平台确认文件有效</translation>
    </message>
    <message>
        <source>Platform does not confirm the file</source>
        <translation>平台未确认该文件</translation>
    </message>
    <message>
        <source>Compared field</source>
        <translation>比对字段</translation>
    </message>
    <message>
        <source>Field agrees</source>
        <translation>字段一致</translation>
    </message>
    <message>
        <source>Field differs</source>
        <translation>字段不一致</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the file are not protected by the seal[: {files}].</source>
        <translation>文件中有部分内容不受签章保护[：{files}]。</translation>
    </message>
    <message>
        <source>Changed later, and signed again</source>
        <translation>签章后另有追加签名</translation>
    </message>
    <message>
        <source>later revision</source>
        <translation>有后续修订</translation>
    </message>
    <message>
        <source>This signature covers an earlier revision; a later one was added and signed.</source>
        <translation>本签名覆盖较早的修订，其后又追加并签署了修订。</translation>
    </message>
    <message>
        <source>The file speaks of another license than the one asked for[ ({field})].</source>
        <translation>文件记载的证照与所查证照不符[（{field}）]。</translation>
    </message>
    <message>
        <source>no metadata</source>
        <translation>无元数据</translation>
    </message>
    <message>
        <source>The file does not say which license it is.</source>
        <translation>文件未注明是哪一份证照。</translation>
    </message>
    <message>
        <source>Check character of the identifier differs</source>
        <translation>标识校验位不符</translation>
    </message>
    <message>
        <source>The identifier does not agree with its check character; some issuers compute it by another rule.</source>
        <translation>标识与校验位不符；部分颁发机构采用了其他算法。</translation>
    </message>
    <message>
        <source>License is not yet valid</source>
        <translation>证照尚未生效</translation>
    </message>
    <message>
        <source>[from {from}]</source>
        <translation>[自 {from}]</translation>
    </message>
    <message>
        <source>The license is not yet valid[; it begins on {from}].</source>
        <translation>证照尚未生效[，自 {from} 起生效]。</translation>
    </message>
    <message>
        <source>License expires soon</source>
        <translation>有效期将至</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The license is about to expire[ (on {until})].</source>
        <translation>证照即将到期[（{until}）]。</translation>
    </message>
    <message>
        <source>License has expired</source>
        <translation>证照已过期</translation>
    </message>
    <message>
        <source>[until {until}]</source>
        <translation>[至 {until}]</translation>
    </message>
    <message>
        <source>The license has expired[ (on {until})]; an expired license is not a forged one.</source>
        <translation>证照已过期[（{until}）]；过期不等于伪造。</translation>
    </message>
    <message>
        <source>A font was replaced</source>
        <translation>有字体被替换</translation>
    </message>
    <message numerus="yes">
        <source>%n font(s)</source>
        <translation>
            <numerusform>%n 种字体</numerusform>
        </translation>
    </message>
    <message>
        <source>The file&apos;s font is not available and was replaced[: {fonts}]; the text may look different.</source>
        <translation>文件所用字体不可用，已替换[：{fonts}]，文字外观可能不同。</translation>
    </message>
    <message>
        <source>Characters are missing</source>
        <translation>有缺字</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>Some characters cannot be shown by any font of this computer.</source>
        <translation>有字符在本机所有字体中都无法显示。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform says that the compared values are right and the license is in force[ ({fields})].</source>
        <translation>平台答复：所比对的内容正确，证照有效[（{fields}）]。</translation>
    </message>
    <message>
        <source>License is not activated</source>
        <translation>证照未激活</translation>
    </message>
    <message>
        <source>not activated</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>The platform says that the values are right, but the license is not activated.</source>
        <translation>平台答复：内容正确，但证照未激活。</translation>
    </message>
    <message>
        <source>License is suspended</source>
        <translation>证照暂时失效</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂时失效</translation>
    </message>
    <message>
        <source>The platform says that the values are right, but the license is suspended.</source>
        <translation>平台答复：内容正确，但证照暂时失效。</translation>
    </message>
    <message>
        <source>Platform: no longer in force</source>
        <translation>平台：证照已失效</translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>The platform says that the values are right, but the license is no longer in force.</source>
        <translation>平台答复：内容正确，但证照已失效。</translation>
    </message>
    <message>
        <source>Platform: revoked or cancelled</source>
        <translation>平台：证照已废止或注销</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>The platform says that the license has been revoked or cancelled.</source>
        <translation>平台答复：证照已废止或注销。</translation>
    </message>
    <message>
        <source>too few values</source>
        <translation>信息不全</translation>
    </message>
    <message>
        <source>The platform says that too few values were sent to verify the license.</source>
        <translation>平台答复：信息不全，无法验证。</translation>
    </message>
    <message>
        <source>Not found by the platform</source>
        <translation>平台查无此证</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>查无此信息</translation>
    </message>
    <message>
        <source>The platform has no such record; not being in the library does not mean that the license does not exist.</source>
        <translation>平台查无此信息；库中没有不等于证照不存在。</translation>
    </message>
    <message>
        <source>Values differ from the platform</source>
        <translation>与平台内容不一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>The platform says that some of the values sent are wrong or incomplete.</source>
        <translation>平台答复：所送内容部分有误或不完整。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无答复</translation>
    </message>
    <message>
        <source>The platform gave no answer; it is not known whether it received the question.</source>
        <translation>平台未予答复，无法确定其是否收到请求。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The platform refused to answer[ (status {status})].</source>
        <translation>平台拒绝答复[（状态码 {status}）]。</translation>
    </message>
    <message>
        <source>no holder&apos;s code</source>
        <translation>无主体代码</translation>
    </message>
    <message>
        <source>After scanning a code the holder&apos;s number is not known, so the platform cannot be asked for the fields.</source>
        <translation>扫码查询不含持证主体代码，无法请平台核验字段。</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The file is too large to send; it was checked on this computer only.</source>
        <translation>文件过大，无法发送；仅在本机核验。</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>The file is encrypted and cannot be checked.</source>
        <translation>文件已加密，无法核验。</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>This part of the file cannot be read.</source>
        <translation>文件的这一部分无法读取。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未核验</translation>
    </message>
    <message>
        <source>This has not been checked yet.</source>
        <translation>此项尚未核验。</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>无印章</translation>
    </message>
    <message>
        <source>The file carries no electronic seal, so nothing in it can be proven.</source>
        <translation>文件没有电子印章，无法证明其内容。</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>无签名</translation>
    </message>
    <message>
        <source>The file carries no signature, so nothing in it can be proven.</source>
        <translation>文件没有签名，无法证明其内容。</translation>
    </message>
    <message>
        <source>[{count}/{total} digests]</source>
        <translation>[{count}/{total} 项摘要]</translation>
    </message>
    <message>
        <source>Every file named in the signature is as it was when it was sealed[ ({count} of {total})].</source>
        <translation>签名所列的每个文件都与签章时一致[（{count}/{total}）]。</translation>
    </message>
    <message>
        <source>The content was changed after it was sealed[: {files}].</source>
        <translation>内容在签章之后被改动[：{files}]。</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A file named in the signature is missing[: {files}].</source>
        <translation>签名所列的文件缺失[：{files}]。</translation>
    </message>
    <message>
        <source>nothing signed</source>
        <translation>未签任何文件</translation>
    </message>
    <message>
        <source>The signature names no file, so it protects nothing.</source>
        <translation>签名未列任何文件，不起保护作用。</translation>
    </message>
    <message>
        <source>weak digest</source>
        <translation>弱摘要算法</translation>
    </message>
    <message>
        <source>The digest algorithm[ {algorithm}] is no longer considered safe.</source>
        <translation>摘要算法[ {algorithm} ]已不再安全。</translation>
    </message>
    <message>
        <source>keyed digest</source>
        <translation>带密钥摘要</translation>
    </message>
    <message>
        <source>The digests need a key that this computer does not have[ ({algorithm})].</source>
        <translation>摘要需要本机没有的密钥[（{algorithm}）]。</translation>
    </message>
    <message>
        <source>unknown algorithm</source>
        <translation>算法未知</translation>
    </message>
    <message>
        <source>The algorithm is not known here[: {algorithm}].</source>
        <translation>本机不识别该算法[：{algorithm}]。</translation>
    </message>
    <message>
        <source>The seal was made for another file than this one.</source>
        <translation>该印章是为另一份文件签制的。</translation>
    </message>
    <message>
        <source>The signature does not belong to this content and this certificate.</source>
        <translation>签名与本内容和证书不对应。</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>签名数据无法读取。</translation>
    </message>
    <message>
        <source>The seal itself was not signed by its maker.</source>
        <translation>印章本身不是由制章者签署的。</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate does not stand in the list of the seal.</source>
        <translation>签章者的证书不在该印章的证书列表中。</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>无证书</translation>
    </message>
    <message>
        <source>The signature carries no certificate, so its signer is unknown.</source>
        <translation>签名未附证书，无法得知签章者。</translation>
    </message>
    <message>
        <source>unknown root</source>
        <translation>根证书未知</translation>
    </message>
    <message>
        <source>The certificate leads to no authority that this computer trusts; an unknown issuer is not a bad one.</source>
        <translation>证书未能追溯到本机信任的机构；未知不等于不可信。</translation>
    </message>
    <message>
        <source>A certificate in the chain was not issued by the one above it.</source>
        <translation>证书链中有证书不是由其上级签发的。</translation>
    </message>
    <message>
        <source>root expired</source>
        <translation>根证书过期</translation>
    </message>
    <message>
        <source>The trusted root certificate has expired.</source>
        <translation>受信任的根证书已过期。</translation>
    </message>
    <message>
        <source>The time of signing lies outside the period of validity[ (until {until})].</source>
        <translation>签章时间不在有效期内[（截至 {until}）]。</translation>
    </message>
    <message>
        <source>expired since</source>
        <translation>其后已过期</translation>
    </message>
    <message>
        <source>It was valid at signing and has expired since[ (until {until})].</source>
        <translation>签章时有效，其后已过期[（截至 {until}）]。</translation>
    </message>
    <message>
        <source>no revocation list</source>
        <translation>无吊销列表</translation>
    </message>
    <message>
        <source>The certificate has been revoked by its issuer.</source>
        <translation>该证书已被其颁发者吊销。</translation>
    </message>
    <message>
        <source>no time stamp</source>
        <translation>无时间戳</translation>
    </message>
    <message>
        <source>There is no time stamp; the time of signing is the signer&apos;s own claim.</source>
        <translation>没有时间戳，签章时间为签章者自述。</translation>
    </message>
    <message>
        <source>The time stamp does not belong to this signature.</source>
        <translation>时间戳与本签名不对应。</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>The time of signing is not known.</source>
        <translation>签章时间未知。</translation>
    </message>
    <message>
        <source>%1 agrees</source>
        <translation>%1一致</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1不一致</translation>
    </message>
    <message>
        <source>%1: cannot decide</source>
        <translation>%1：未能判断</translation>
    </message>
    <message>
        <source>%1: not checked</source>
        <translation>%1：未核验</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A whole sentence made of the line of a finding; %1 has no full stop.</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Cannot decide</source>
        <translation>未能判断</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>The license does not state its period of validity.</source>
        <translation>证照未注明有效期。</translation>
    </message>
    <message>
        <source>unusual form</source>
        <translation>形式特殊</translation>
    </message>
    <message>
        <source>The identifier has an unusual form, so that it cannot be checked.</source>
        <translation>标识的形式特殊，无法校验。</translation>
    </message>
    <message>
        <source>The seal was not in force when it was used[ (until {until})].</source>
        <translation>签章时该印章不在有效期内[（截至 {until}）]。</translation>
    </message>
    <message>
        <source>Purpose of the certificate</source>
        <translation>证书用途</translation>
    </message>
    <message>
        <source>Certificate is meant for signing</source>
        <translation>证书可用于签名</translation>
    </message>
    <message>
        <source>Certificate is not meant for signing</source>
        <translation>证书不是用于签名的</translation>
    </message>
    <message>
        <source>Valid; the signed revision was added to</source>
        <translation>有效；签名后文件又有添加</translation>
    </message>
    <message>
        <source>added to</source>
        <translation>有添加</translation>
    </message>
    <message>
        <source>What was signed is unchanged, but something was added to the file afterwards that nobody signed[ ({bytes} bytes)].</source>
        <translation>签名的内容未被改动，但其后文件又添加了无人签名的内容[（{bytes} 字节）]。</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>加注件</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>加注件</translation>
    </message>
    <message>
        <source>This is an annotated copy[ of the original {original}]; it carries the seal of who made the copy, not the issuer&apos;s.</source>
        <translation>这是加注件[，原件为 {original}]；所盖的是加注件制作方的印章，不是颁发机构的印章。</translation>
    </message>
    <message>
        <source>Copy of another license</source>
        <translation>其他证照的加注件</translation>
    </message>
    <message>
        <source>This is an annotated copy of another license than the one asked for[: {original}].</source>
        <translation>这是另一证照的加注件，与所查证照不符[：{original}]。</translation>
    </message>
    <message>
        <source>purpose differs</source>
        <translation>用途不符</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was issued for another purpose than signing[: {usage}].</source>
        <translation>签章人的证书不是为签名签发的[，其用途为：{usage}]。</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>不在清单内</translation>
    </message>
    <message>
        <source>The signer does not stand in the administrator&apos;s list of who may seal such licenses[: {signer}].</source>
        <translation>签章人不在管理员设定的此类证照签发机构清单内[：{signer}]。</translation>
    </message>
    <message>
        <source>type unknown</source>
        <translation>类型不明</translation>
    </message>
    <message>
        <source>The file does not say of which type it is, so the list of who may seal what cannot be asked.</source>
        <translation>文件未注明证照类型，无法对照签发机构清单。</translation>
    </message>
    <message>
        <source>Nothing that is installed here, neither a revocation list nor an OCSP response, speaks of this certificate at that time.</source>
        <translation>本机没有能说明该证书当时是否已吊销的吊销列表或 OCSP 应答。</translation>
    </message>
    <message>
        <source>same character, other code</source>
        <translation>同字异码</translation>
    </message>
    <message>
        <source>Both may be the same character under different codes; compare it by eye.</source>
        <translation>两者可能是同一个字但编码不同，请人工核对字形。</translation>
    </message>
    <message>
        <source>authority withdrawn</source>
        <translation>时间戳机构已被吊销</translation>
    </message>
    <message>
        <source>The certificate of the authority that stamped the time has been revoked[ ({authority})], so the stamp proves no time; what is left is the signer&apos;s own claim.</source>
        <translation>加盖时间戳的机构的证书已被吊销[（{authority}）]，因此时间戳不能证明任何时间；只剩签署者自己声明的时间。</translation>
    </message>
</context>
<context>
    <name>HeldCase</name>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Error codes</source>
        <translation>错误代码</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>It never looks for updates by itself; an administrator checks one under “Settings › Check an update”, or with `license-counter-cli update check`.</source>
        <translation>程序从不自行查找更新；管理员在“设置 › 核对更新”中，或用 `license-counter-cli update check` 核对。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Input</source>
        <translation>输入/扫码</translation>
    </message>
    <message>
        <source>Go to the input line from anywhere</source>
        <translation>从任何位置回到输入栏</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>查询事由</translation>
    </message>
    <message>
        <source>Choose the reason for this look-up</source>
        <translation>选择本次查询的事由</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Ask the platform for this holder once more</source>
        <translation>就该持证主体再次查询平台</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Fetch and verify the chosen license anew</source>
        <translation>重新获取并验证所选证照</translation>
    </message>
    <message>
        <source>Print annotated copy</source>
        <translation>打印加注件</translation>
    </message>
    <message>
        <source>Prepare the annotated copy, then save it as PDF</source>
        <translation>生成加注件，再保存为 PDF</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Done, next please</source>
        <translation>完成，下一位</translation>
    </message>
    <message>
        <source>Remove everything of this citizen and begin anew</source>
        <translation>清除当前办理人的全部信息，重新开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>One step back; stops what is running</source>
        <translation>返回上一步，并停止正在进行的操作</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show the face larger</source>
        <translation>放大照面</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the face smaller</source>
        <translation>缩小照面</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit the page into the width</source>
        <translation>使页面适合宽度</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Show the face at its true size</source>
        <translation>按实际大小显示照面</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turn the face by a quarter</source>
        <translation>将照面旋转 90 度</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Show the page before</source>
        <translation>显示上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Show the page after</source>
        <translation>显示下一页</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the holder&apos;s number for ten seconds; this is recorded</source>
        <translation>显示持证主体号码十秒；此操作会被记录</translation>
    </message>
    <message>
        <source>Verify a file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <source>Choose an OFD, PDF or picture file and check its seals here</source>
        <translation>选择 OFD、PDF 或图片文件，在本机核验其印章</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick every license, or none, to verify or print them in one go</source>
        <translation>勾选全部或取消全部证照，以便一并验证或打印</translation>
    </message>
    <message>
        <source>Hold / recall</source>
        <translation>暂挂/取回</translation>
    </message>
    <message>
        <source>Put this citizen on hold, or call one back</source>
        <translation>暂挂当前办事人，或取回已暂挂的办事人</translation>
    </message>
    <message>
        <source>Compare paper</source>
        <translation>纸证对照</translation>
    </message>
    <message>
        <source>Compare the citizen&apos;s paper with the license, field by field</source>
        <translation>将办事人的纸质证件与电子证照逐项对照</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Lock the counter; nothing of a citizen stays to be seen</source>
        <translation>锁定窗口，屏幕上不留办事人信息</translation>
    </message>
    <message>
        <source>Show the help for this place</source>
        <translation>显示当前页面的说明</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show everything else that can be done here</source>
        <translation>显示此处可用的其他功能</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>摄像头扫码</translation>
    </message>
    <message>
        <source>Read a code with the camera or from a picture</source>
        <translation>用摄像头或从图片中读取二维码</translation>
    </message>
    <message>
        <source>Citizen&apos;s window</source>
        <translation>办事人窗口</translation>
    </message>
    <message>
        <source>Open or close the window on the citizen&apos;s screen</source>
        <translation>打开或关闭办事人屏幕上的窗口</translation>
    </message>
    <message>
        <source>Report a wrong license</source>
        <translation>填纠错单</translation>
    </message>
    <message>
        <source>Fill in the report of a missing or wrong license</source>
        <translation>填写缺证或错证的纠错单</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习题</translation>
    </message>
    <message>
        <source>Practise with invented cases</source>
        <translation>用虚构案例练习</translation>
    </message>
    <message>
        <source>Supervisor&apos;s view</source>
        <translation>主管视图</translation>
    </message>
    <message>
        <source>What was used at this counter, by whom and for what</source>
        <translation>查看本窗口的用证情况：何人、何事、用了哪些证照</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show and change the settings of this counter</source>
        <translation>查看和修改本窗口的设置</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Check the connection, the clock, fonts, printers and records</source>
        <translation>检查连接、时钟、字体、打印机和使用记录</translation>
    </message>
    <message>
        <source>Find text</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>Find words on the face</source>
        <translation>在照面上查找文字</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>复制此值</translation>
    </message>
    <message>
        <source>Copy the selected value; the clipboard forgets it by itself</source>
        <translation>复制选中的内容，剪贴板会自动清除</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show small pictures of all pages</source>
        <translation>显示各页缩略图</translation>
    </message>
    <message>
        <source>Send the file to the platform</source>
        <translation>将文件发送平台核验</translation>
    </message>
    <message>
        <source>The whole file leaves this computer; the platform verifies it</source>
        <translation>整个文件将离开本机，由平台核验</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Who may work at this counter; for the administrator</source>
        <translation>哪些人可以在本窗口办理，供管理员使用</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>what is drawn</source>
        <translation>页面内容</translation>
    </message>
    <message>
        <source>fonts and pictures</source>
        <translation>字体和图片</translation>
    </message>
    <message>
        <source>notes and fields</source>
        <translation>批注和表单域</translation>
    </message>
    <message>
        <source>size of the paper</source>
        <translation>纸张大小</translation>
    </message>
    <message>
        <source>visible area</source>
        <translation>可见区域</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>list of pages</source>
        <translation>页面列表</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>list of fields</source>
        <translation>表单域列表</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>attachments and names</source>
        <translation>附件和名称</translation>
    </message>
    <message>
        <source>attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>action on opening</source>
        <translation>打开时的动作</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>validation data</source>
        <translation>验证数据</translation>
    </message>
    <message>
        <source>a part that cannot be read</source>
        <translation>无法读取的部分</translation>
    </message>
    <message>
        <source>field &quot;%1&quot;</source>
        <extracomment>A field of a form; %1 is its name.</extracomment>
        <translation>字段“%1”</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <extracomment>A part of a page: number and what of it, &quot;page 1: what is drawn&quot;.</extracomment>
        <translation>第 %1 页：%2</translation>
    </message>
    <message>
        <source>object %1</source>
        <extracomment>A numbered piece inside a PDF.</extracomment>
        <translation>对象 %1</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>waits for paper</source>
        <translation>等待放纸</translation>
    </message>
    <message>
        <source>little paper left</source>
        <translation>纸张不足</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>the tray is missing</source>
        <translation>纸盒未装好</translation>
    </message>
    <message>
        <source>the output tray is full</source>
        <translation>出纸盘已满</translation>
    </message>
    <message>
        <source>out of toner</source>
        <translation>碳粉用尽</translation>
    </message>
    <message>
        <source>little toner left</source>
        <translation>碳粉不足</translation>
    </message>
    <message>
        <source>out of ink or toner</source>
        <translation>墨水或碳粉用尽</translation>
    </message>
    <message>
        <source>little ink or toner left</source>
        <translation>墨水或碳粉不足</translation>
    </message>
    <message>
        <source>a door is open</source>
        <translation>机门未关</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>机盖未关</translation>
    </message>
    <message>
        <source>not connected or switched off</source>
        <translation>未连接或已关机</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>stopped by somebody</source>
        <translation>已被暂停</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关机</translation>
    </message>
    <message>
        <source>Waiting in the queue …</source>
        <translation>正在排队…</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>The printer has stopped: %1. The job waits and goes on by itself, or can be cancelled.</source>
        <translation>打印机已停止：%1。处理后任务会自动继续，也可以取消。</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>takes no jobs</source>
        <translation>不接受任务</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the states of a printer.</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ScannedCode</name>
    <message>
        <source>This is not a license code but a health code.</source>
        <translation>这不是证照码，是健康码。</translation>
    </message>
    <message>
        <source>This is not a license code but a payment code.</source>
        <translation>这不是证照码，是付款码。</translation>
    </message>
    <message>
        <source>This is not a license code but a web address. It was not opened.</source>
        <translation>这不是证照码，是网址，未打开。</translation>
    </message>
    <message>
        <source>This is not a license code but something unknown.</source>
        <translation>这不是证照码，是无法识别的内容。</translation>
    </message>
    <message>
        <source>License code</source>
        <translation>证照码</translation>
    </message>
    <message>
        <source>Trace code of a printed copy</source>
        <translation>打印件追溯码</translation>
    </message>
    <message>
        <source>License identifier</source>
        <translation>证照标识</translation>
    </message>
    <message>
        <source>Holder&apos;s number</source>
        <translation>持有人号码</translation>
    </message>
    <message>
        <source>Health code</source>
        <translation>健康码</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>付款码</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知的码</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This code ran out %1 ago. Ask the citizen to show a new one; Enter asks the platform all the same.</source>
        <translation>此码已于 %1前过期，请群众重新出示；仍要向平台查询请按回车键。</translation>
    </message>
    <message>
        <source>This code is dated %1 in the future: the clock of this computer or of the phone is wrong. Check the clock; Enter asks the platform all the same.</source>
        <translation>此码的生成时间比本机时间晚 %1，本机或手机的时钟有误。请核对时间；仍要向平台查询请按回车键。</translation>
    </message>
    <message>
        <source>The code was made %1 ago and is good for another %2.</source>
        <translation>此码生成于 %1前，还可使用 %2。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Stands on annotated copies and in the records.</source>
        <translation>印在加注件上并记入使用记录。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Number of this counter.</source>
        <translation>本窗口的编号。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Who works here; recorded with every use.</source>
        <translation>在此办理的人员编号，每次使用都会记录。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect with the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色界面</translation>
    </message>
    <message>
        <source>For rooms with little light. Takes effect with the next start.</source>
        <translation>适合光线较暗的场所。下次启动时生效。</translation>
    </message>
    <message>
        <source>Reason at the start</source>
        <translation>预设事由</translation>
    </message>
    <message>
        <source>The reason that is chosen until another one is.</source>
        <translation>未另行选择时采用的查询事由。</translation>
    </message>
    <message>
        <source>Matter at the start</source>
        <translation>预设事项</translation>
    </message>
    <message>
        <source>Code of the matter that this counter mostly handles; counts as chosen.</source>
        <translation>本窗口主要办理事项的代码，视为已选。</translation>
    </message>
    <message>
        <source>Always ask for consent</source>
        <translation>每次都询问同意</translation>
    </message>
    <message>
        <source>Asks before every look-up, also while the citizen&apos;s window is closed.</source>
        <translation>群众窗口未打开时，查询之前也询问。</translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation>加注件文件夹</translation>
    </message>
    <message>
        <source>Where annotated copies are saved; empty: the documents folder.</source>
        <translation>加注件的保存位置；留空为“文档”文件夹。</translation>
    </message>
    <message>
        <source>Changed keys</source>
        <translation>更改的按键</translation>
    </message>
    <message>
        <source>Entries such as “lock=Ctrl+L” with commas between.</source>
        <translation>形如“lock=Ctrl+L”，以逗号分隔。</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <source>Invented people on a platform inside this program; nobody real is asked for.</source>
        <translation>平台在本程序内部运行，人员均为虚构，不查询任何真实的人。</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>平台地址</translation>
    </message>
    <message>
        <source>Begins with https:// and holds no user name.</source>
        <translation>以 https:// 开头，不含用户名。</translation>
    </message>
    <message>
        <source>Profile of the platform</source>
        <translation>平台配置</translation>
    </message>
    <message>
        <source>Built-in name or the path of a profile file.</source>
        <translation>内置名称，或配置文件的路径。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Which the platform gave to this counter. Its secret does not stand here.</source>
        <translation>平台发给本窗口的账号，密钥不在此处。</translation>
    </message>
    <message>
        <source>Authority of the connection</source>
        <translation>连接的颁发机构证书</translation>
    </message>
    <message>
        <source>Certificate file (PEM) that vouches for the platform; empty: what the system trusts.</source>
        <translation>为平台作担保的证书文件（PEM）；留空则采用系统信任的机构。</translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>固定公钥</translation>
    </message>
    <message>
        <source>SHA-256 of the platform&apos;s public key, 64 hexadecimal digits; empty: any that is vouched for.</source>
        <translation>平台公钥的 SHA-256，64 位十六进制；留空则接受任何受担保的公钥。</translation>
    </message>
    <message>
        <source>Allow connections without encryption</source>
        <translation>允许不加密的连接</translation>
    </message>
    <message>
        <source>Only for tests in a network of your own.</source>
        <translation>只用于自有网络内的测试。</translation>
    </message>
    <message>
        <source>Further hosts for files</source>
        <translation>其他文件主机</translation>
    </message>
    <message>
        <source>From which license files may come besides the platform itself; commas between.</source>
        <translation>除平台自身外允许下载证照的主机，以逗号分隔。</translation>
    </message>
    <message>
        <source>Folder of trust</source>
        <translation>信任根文件夹</translation>
    </message>
    <message>
        <source>Certificates of the seals&apos; authorities and revocation lists.</source>
        <translation>印章颁发机构的证书和吊销列表。</translation>
    </message>
    <message>
        <source>Folder for records</source>
        <translation>记录文件夹</translation>
    </message>
    <message>
        <source>Where the ledger lies; empty: the standard place.</source>
        <translation>使用记录的位置；留空为标准位置。</translation>
    </message>
    <message>
        <source>Template of copies</source>
        <translation>加注件模板</translation>
    </message>
    <message>
        <source>By its name; empty: the standard one.</source>
        <translation>填模板名称；留空使用标准模板。</translation>
    </message>
    <message>
        <source>Folder of templates</source>
        <translation>模板文件夹</translation>
    </message>
    <message>
        <source>Address for revocation</source>
        <translation>吊销查询地址</translation>
    </message>
    <message>
        <source>Certificate of this computer</source>
        <translation>本机证书</translation>
    </message>
    <message>
        <source>Password of that certificate</source>
        <translation>本机证书口令</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Authority of the hall</source>
        <translation>大厅颁发机构证书</translation>
    </message>
    <message>
        <source>Collector of records</source>
        <translation>记录收集器</translation>
    </message>
    <message>
        <source>Authority of the collector</source>
        <translation>收集器颁发机构证书</translation>
    </message>
    <message>
        <source>Certificate file (PEM) that vouches for the collector.</source>
        <translation>为收集器作担保的证书文件（PEM）。</translation>
    </message>
    <message>
        <source>Asked whether a certificate was revoked (OCSP); empty: only installed lists count.</source>
        <translation>用于查询证书是否被吊销（OCSP）；留空则只用已安装的吊销列表。</translation>
    </message>
    <message>
        <source>PKCS#12 file that it shows to the platform; empty: none.</source>
        <translation>向平台出示的 PKCS#12 文件；留空则不出示。</translation>
    </message>
    <message>
        <source>File that holds it, readable for the program&apos;s user alone.</source>
        <translation>存放口令的文件，应只有运行程序的用户可读。</translation>
    </message>
    <message>
        <source>“host:port”, “system” for the one of the system, or empty for none.</source>
        <translation>“主机:端口”；填“system”采用系统代理；留空不用代理。</translation>
    </message>
    <message>
        <source>Templates of annotated copies of your own.</source>
        <translation>自有的加注件模板。</translation>
    </message>
    <message>
        <source>Log in when practising</source>
        <translation>练习时也登录</translation>
    </message>
    <message>
        <source>With a real platform somebody always logs in.</source>
        <translation>连接真实平台时始终需要登录。</translation>
    </message>
    <message>
        <source>Ledger of the hall</source>
        <translation>大厅记录库</translation>
    </message>
    <message>
        <source>postgresql://login@host:5432/database; empty: records stay on this computer.</source>
        <translation>postgresql://登录名@主机:5432/数据库；留空则记录只在本机。</translation>
    </message>
    <message>
        <source>Certificate file (PEM) that vouches for the hall&apos;s server.</source>
        <translation>为大厅服务器作担保的证书文件（PEM）。</translation>
    </message>
    <message>
        <source>syslog-tls://host:6514; empty: none.</source>
        <translation>syslog-tls://主机:6514；留空则没有。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>The one that was chosen last where codes are scanned.</source>
        <translation>扫码时上次选择的摄像头。</translation>
    </message>
    <message>
        <source>Scanner on a serial line</source>
        <translation>串口扫码器</translation>
    </message>
    <message>
        <source>Its port, such as /dev/ttyACM0 or COM5; empty: none. Takes effect with the next start.</source>
        <translation>端口，如 /dev/ttyACM0 或 COM5；留空则不用。下次启动时生效。</translation>
    </message>
    <message>
        <source>Scanner gun: before a code</source>
        <translation>扫码枪前缀</translation>
    </message>
    <message>
        <source>Characters that the gun types before each code.</source>
        <translation>扫码枪在每个码之前输入的字符。</translation>
    </message>
    <message>
        <source>Scanner gun: after a code</source>
        <translation>扫码枪后缀</translation>
    </message>
    <message>
        <source>Characters that the gun types after each code, besides Enter and Tab.</source>
        <translation>扫码枪在每个码之后输入的字符，不含回车和制表符。</translation>
    </message>
    <message>
        <source>Minutes on hold</source>
        <translation>暂挂时限（分钟）</translation>
    </message>
    <message>
        <source>A citizen on hold is wiped after so many minutes, 1 to 120. Takes effect with the next start.</source>
        <translation>暂挂的申请人超过此时限自动清除，1 至 120。下次启动时生效。</translation>
    </message>
    <message>
        <source>Allow pictures of the screen</source>
        <translation>允许截屏和录屏</translation>
    </message>
    <message>
        <source>Windows leaves this program out of screenshots, recordings and shared screens; this lets it in, for help from afar, and every time it is recorded. Linux desktops cannot leave it out.</source>
        <translation>Windows 的截屏、录屏和屏幕共享不收入本程序的窗口；打开后予以放行，供远程协助使用，每次均有记录。Linux 桌面没有排除功能。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Serial number of the copy: %1</source>
        <translation>加注件编号：%1</translation>
    </message>
    <message>
        <source>License: %1  Identifier: %2</source>
        <translation>证照：%1  证照标识：%2</translation>
    </message>
    <message>
        <source>Checked: %1  Unit: %2  Counter: %3  Operator: %4</source>
        <translation>核验时间：%1  单位：%2  窗口：%3  经办人：%4</translation>
    </message>
    <message>
        <source>Verdict: %1. %2</source>
        <translation>核验结论：%1。%2</translation>
    </message>
    <message>
        <source>Seal %1: %2, signed %3, %4</source>
        <translation>第 %1 个签章：%2，签章时间 %3，%4</translation>
    </message>
    <message>
        <source>Chain up to the trust anchor: %1</source>
        <translation>证书链（至信任锚）：%1</translation>
    </message>
    <message>
        <source>none that this computer trusts</source>
        <translation>没有本机信任的证书链</translation>
    </message>
    <message>
        <source>The file bears no seal.</source>
        <translation>文件没有签章。</translation>
    </message>
    <message>
        <source>This sheet tells what was found at that time; it replaces no examination.</source>
        <translation>本单仅反映当时的核验情况，不代替审查。</translation>
    </message>
    <message>
        <source>Validity sheet</source>
        <translation>核验单</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验项目</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>核验方</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>not relied on</source>
        <translation>不予采信</translation>
    </message>
    <message>
        <source>List of the annotated copies</source>
        <translation>加注件清单</translation>
    </message>
    <message>
        <source>Unit: %1  Counter: %2  Operator: %3</source>
        <translation>单位：%1  窗口：%2  经办人：%3</translation>
    </message>
    <message>
        <source>Matter: %1  Time: %2</source>
        <translation>事项：%1  时间：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) follow</source>
        <translation>
            <numerusform>共 %n 份加注件</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>License</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核验结论</translation>
    </message>
    <message>
        <source>This code was not made here: its check value is wrong, or the copy comes from another counter.</source>
        <translation>该追溯码不是本机生成的：校验值不符，或打印件来自其他窗口。</translation>
    </message>
    <message>
        <source>Copy %1: its code is genuine, but no print of it is on record.</source>
        <translation>打印件 %1：追溯码真实，但没有打印记录。</translation>
    </message>
    <message>
        <source>Copy %1 is known: %2, matter “%3”, operator %4, first made %5.</source>
        <translation>打印件 %1 有记录：%2，事项“%3”，经办人 %4，首次制作于 %5。</translation>
    </message>
    <message numerus="yes">
        <source>Made %n time(s).</source>
        <translation>
            <numerusform>共制作 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last made %1.</source>
        <translation>最近一次制作于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these did not come out.</source>
        <translation>
            <numerusform>其中 %n 次没有打印成功。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibration sheet</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Printer: %1  Time: %2</source>
        <translation>打印机：%1  时间：%2</translation>
    </message>
    <message>
        <source>1. Measure both rules from end to end with a ruler. Each should be 100 mm long.</source>
        <translation>1. 用直尺测量横、竖两条标尺的全长，均应为 100 毫米。</translation>
    </message>
    <message>
        <source>2. Measure the cross from the left and the upper edge of the paper. Both should be 20 mm.</source>
        <translation>2. 测量十字到纸张左边和上边的距离，均应为 20 毫米。</translation>
    </message>
    <message>
        <source>3. Enter the four lengths for this printer, and print this sheet again to see that they are right.</source>
        <translation>3. 为该打印机填入四个长度，再打印本页核对。</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>Several licenses</source>
        <translation>多件证照</translation>
    </message>
    <message>
        <source>A license that has expired</source>
        <translation>已过期的证照</translation>
    </message>
    <message>
        <source>A license that expires soon</source>
        <translation>即将到期的证照</translation>
    </message>
    <message>
        <source>A license that is not yet valid</source>
        <translation>尚未生效的证照</translation>
    </message>
    <message>
        <source>A license that was revoked</source>
        <translation>已注销的证照</translation>
    </message>
    <message>
        <source>A name with a rare character</source>
        <translation>含生僻字的姓名</translation>
    </message>
    <message>
        <source>A long name with a name dot</source>
        <translation>含间隔号的长姓名</translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation>组织</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Trust anchor</source>
        <translation>信任根证书</translation>
    </message>
    <message>
        <source>Intermediate certificate</source>
        <translation>中级证书</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>OCSP response</source>
        <translation>OCSP 应答</translation>
    </message>
    <message>
        <source>Signer of the list of issuers</source>
        <translation>签发机构清单的签署者</translation>
    </message>
    <message>
        <source>List of issuers</source>
        <translation>签发机构清单</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not used: unreadable</source>
        <translation>未使用：无法读取</translation>
    </message>
    <message>
        <source>not used: wrongly signed</source>
        <translation>未使用：签名不符</translation>
    </message>
    <message>
        <source>not used: a later one was seen before</source>
        <translation>未使用：此前已见过更新的一份</translation>
    </message>
    <message>
        <source>signed, no. %1</source>
        <translation>已签署，第 %1 号</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is allowed to seal until a list that is in force is installed.</source>
        <translation>装入有效的清单之前，任何机构都不得盖章。</translation>
    </message>
    <message>
        <source>Says nothing of seals that were made later. Fetch a new one.</source>
        <translation>对此后加盖的印章不能说明什么，请取得新的一份。</translation>
    </message>
    <message>
        <source>Stands only behind what was sealed within its time. Ask the authority for the one that followed.</source>
        <translation>只对其有效期内加盖的印章有效，请向证书机构索取后续证书。</translation>
    </message>
    <message>
        <source>An older list was put in the place of a newer one. Nobody is allowed to seal until the newest is installed again.</source>
        <translation>较新的清单被旧清单替换。重新装入最新一份之前，任何机构都不得盖章。</translation>
    </message>
    <message>
        <source>Fetch the file again and compare it.</source>
        <translation>请重新取得此文件并核对。</translation>
    </message>
    <message>
        <source>may seal every type</source>
        <translation>可为所有类型盖章</translation>
    </message>
    <message>
        <source>annotated copies</source>
        <translation>加注件</translation>
    </message>
    <message>
        <source>may seal %1</source>
        <translation>可盖章：%1</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>Version {version} can be installed.</source>
        <translation>可以安装版本 {version}。</translation>
    </message>
    <message>
        <source>Signature, size and both digests of {file} are right.</source>
        <translation>{file} 的签名、大小和两种摘要均正确。</translation>
    </message>
    <message>
        <source>Install {path} when nobody is being served; settings and ledger stay.</source>
        <translation>请在无人办理时安装 {path}；设置和使用记录不受影响。</translation>
    </message>
    <message>
        <source>There is nothing to install.</source>
        <translation>没有需要安装的内容。</translation>
    </message>
    <message>
        <source>The update holds version {version}; version {running} is running.</source>
        <translation>更新中的版本是 {version}，正在运行的版本是 {running}。</translation>
    </message>
    <message>
        <source>Go on working with this version.</source>
        <translation>请继续使用本版本。</translation>
    </message>
    <message>
        <source>This is no signed update.</source>
        <translation>这不是已签名的更新。</translation>
    </message>
    <message>
        <source>The file holds no list with a signature.</source>
        <translation>文件中没有带签名的清单。</translation>
    </message>
    <message>
        <source>Choose the file that ends in .update.json.</source>
        <translation>请选择以 .update.json 结尾的文件。</translation>
    </message>
    <message>
        <source>The update must not be installed.</source>
        <translation>不得安装此更新。</translation>
    </message>
    <message>
        <source>Its list was changed, or signed by somebody else than the publisher whose key is installed.</source>
        <translation>清单被改动过，或者签名者不是本机所装公钥的发布者。</translation>
    </message>
    <message>
        <source>Fetch the update anew and tell the administrator.</source>
        <translation>请重新获取更新，并告知管理员。</translation>
    </message>
    <message>
        <source>The update cannot be used.</source>
        <translation>此更新不能使用。</translation>
    </message>
    <message>
        <source>Its list is signed, but is for another program or of a form that this version does not know.</source>
        <translation>清单已签名，但属于其他程序，或格式不为本版本所知。</translation>
    </message>
    <message>
        <source>Ask the publisher for an update for this version.</source>
        <translation>请向发布者索取适用于本版本的更新。</translation>
    </message>
    <message>
        <source>Version {version} holds nothing for this computer.</source>
        <translation>版本 {version} 中没有适用于本机的内容。</translation>
    </message>
    <message>
        <source>No package in the list is for this system and processor.</source>
        <translation>清单中没有适用于本系统和处理器的安装包。</translation>
    </message>
    <message>
        <source>Ask the publisher for a package for this system.</source>
        <translation>请向发布者索取适用于本系统的安装包。</translation>
    </message>
    <message>
        <source>The update is not complete.</source>
        <translation>更新不完整。</translation>
    </message>
    <message>
        <source>{file} is not in the folder of the list.</source>
        <translation>清单所在的文件夹中没有 {file}。</translation>
    </message>
    <message>
        <source>Copy the whole folder and check again.</source>
        <translation>请复制整个文件夹后重新核对。</translation>
    </message>
    <message>
        <source>{file} is not the file that the publisher signed.</source>
        <translation>{file} 不是发布者签署的文件。</translation>
    </message>
    <message>
        <source>Updates cannot be checked on this computer.</source>
        <translation>本机无法核对更新。</translation>
    </message>
    <message>
        <source>The publisher&apos;s public key is not installed.</source>
        <translation>没有安装发布者的公钥。</translation>
    </message>
    <message>
        <source>The administrator puts it at {path}.</source>
        <translation>请管理员将公钥放到 {path}。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Passed · with notice</source>
        <translation>通过 · 有提示</translation>
    </message>
    <message>
        <source>Cannot decide</source>
        <translation>未能判断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>The license is genuine and in force.</source>
        <translation>证照真实有效。</translation>
    </message>
    <message>
        <source>The license is genuine; one point needs attention.</source>
        <translation>证照真实，有一点需要注意。</translation>
    </message>
    <message>
        <source>Not everything that is needed has been checked.</source>
        <translation>所需的核验尚未全部完成。</translation>
    </message>
    <message>
        <source>A check of the license failed.</source>
        <translation>证照有一项核验未通过。</translation>
    </message>
    <message>
        <source>Check whether the matter accepts an expired license; printing needs a reason.</source>
        <translation>确认该事项是否接受过期证照；打印须填写理由。</translation>
    </message>
    <message>
        <source>Go on; remind the holder to renew the license.</source>
        <translation>可办理；提醒持证人延续。</translation>
    </message>
    <message>
        <source>Check whether the matter accepts a license that begins later.</source>
        <translation>确认该事项是否接受尚未生效的证照。</translation>
    </message>
    <message>
        <source>Ask the platform, or ask for the original.</source>
        <translation>向平台核验，或请申请人出示原件。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the trust anchor of this issuer.</source>
        <translation>请管理员安装该颁发机构的信任根证书。</translation>
    </message>
    <message>
        <source>Ask the platform again (F6) when the link is back.</source>
        <translation>连接恢复后再次向平台验证（F6）。</translation>
    </message>
    <message>
        <source>Ask the issuer; the license may not have been registered yet.</source>
        <translation>向颁发机构核实，证照可能尚未入库。</translation>
    </message>
    <message>
        <source>Do not accept it; tell the holder that it is no longer in force.</source>
        <translation>不予采用，告知持证人该证照已失去效力。</translation>
    </message>
    <message>
        <source>Compare the text with the face data, then go on.</source>
        <translation>先与照面数据核对，再继续办理。</translation>
    </message>
    <message>
        <source>Go on with the matter.</source>
        <translation>可办理。</translation>
    </message>
    <message>
        <source>Read the notice, then go on.</source>
        <translation>阅读提示后办理。</translation>
    </message>
    <message>
        <source>Do not rely on it yet; verify again or ask for the original.</source>
        <translation>暂不采信，重新验证或请申请人出示原件。</translation>
    </message>
    <message>
        <source>Do not accept it; ask for the original and inform the supervisor.</source>
        <translation>不予采用，请申请人出示原件并告知主管。</translation>
    </message>
</context>
<context>
    <name>lc::ui::BatchPanel</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Verify and print several licenses</source>
        <translation>验证并打印多件证照</translation>
    </message>
    <message>
        <source>Verify several licenses</source>
        <translation>验证多件证照</translation>
    </message>
    <message numerus="yes">
        <source>%n license(s)</source>
        <translation>
            <numerusform>%n 件证照</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>working …</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 件完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 件未通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n 件未完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Verify several files</source>
        <translation>验证多个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to input</source>
        <translation>返回输入</translation>
    </message>
    <message>
        <source>Print as one job</source>
        <translation>作为一个任务打印</translation>
    </message>
    <message>
        <source>Print on paper …</source>
        <translation>打印到纸上…</translation>
    </message>
    <message>
        <source>Cancel the print</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>本机没有可用的打印机。</translation>
    </message>
    <message>
        <source>Printed and recorded</source>
        <translation>已打印并记录</translation>
    </message>
</context>
<context>
    <name>lc::ui::CalibrationBox</name>
    <message>
        <source>Rule across</source>
        <translation>横标尺</translation>
    </message>
    <message>
        <source>Rule along</source>
        <translation>竖标尺</translation>
    </message>
    <message>
        <source>Cross from the left edge</source>
        <translation>十字距左边</translation>
    </message>
    <message>
        <source>Cross from the upper edge</source>
        <translation>十字距上边</translation>
    </message>
    <message>
        <source>Print the sheet, measure it with a ruler, and enter what you read.</source>
        <translation>打印校准页，用直尺测量后填入读数。</translation>
    </message>
    <message>
        <source>Print the calibration sheet</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Remember for this printer</source>
        <translation>保存到该打印机</translation>
    </message>
    <message>
        <source>Back to the copy</source>
        <translation>返回加注件</translation>
    </message>
</context>
<context>
    <name>lc::ui::CitizenWindow</name>
    <message>
        <source>I agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Citizen&apos;s window</source>
        <translation>群众窗口</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>您好</translation>
    </message>
    <message>
        <source>Please tell the clerk what you would like to do. Your electronic licenses are looked up only after you agree.</source>
        <translation>请告诉窗口人员您要办理的事项。经您同意之后，才会查询您的电子证照。</translation>
    </message>
    <message>
        <source>May we look up your electronic licenses?</source>
        <translation>可以查询您的电子证照吗？</translation>
    </message>
    <message>
        <source>Nothing is looked up before you agree. Every look-up is recorded.</source>
        <translation>您同意之前不会查询。每次查询都有记录。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>You did not agree</source>
        <translation>您没有同意</translation>
    </message>
    <message>
        <source>Nothing was looked up. You can hand in your paper license instead; please ask the clerk.</source>
        <translation>没有进行查询。您可以改交纸质证照，请咨询窗口人员。</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Your electronic licenses are looked up.</source>
        <translation>正在查询您的电子证照。</translation>
    </message>
    <message>
        <source>Part of every number is hidden. Please tell the clerk if something is wrong.</source>
        <translation>号码已隐去一部分。如有不对，请告诉窗口人员。</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>Your data are no longer shown or kept at this counter. The record of the use holds no name and no number.</source>
        <translation>本窗口不再显示和保留您的信息，使用记录中没有您的姓名和号码。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ComparePanel</name>
    <message>
        <source>Insert ·</source>
        <translation>插入间隔号·</translation>
    </message>
    <message>
        <source>The dot of names, U+00B7 (Alt+.)</source>
        <translation>姓名间隔号 U+00B7（Alt+.）</translation>
    </message>
    <message>
        <source>Fields to compare</source>
        <translation>对照项</translation>
    </message>
    <message>
        <source>Compare the paper with: %1</source>
        <translation>纸证对照：%1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Back to the face</source>
        <translation>返回照面</translation>
    </message>
    <message>
        <source>Type what stands on the paper, or tick what is the same. Only what is filled in is compared.</source>
        <translation>请录入纸质件上的内容，一致的可直接勾选；只对照已填的项。</translation>
    </message>
    <message>
        <source>%1 of %2 fields filled in</source>
        <translation>已填 %1/%2 项</translation>
    </message>
    <message>
        <source>Nothing is filled in yet. Type or tick at least one value.</source>
        <translation>尚未填写，请至少录入或勾选一项。</translation>
    </message>
    <message>
        <source>Comparing here and asking the platform …</source>
        <translation>正在本机对照并询问平台…</translation>
    </message>
    <message>
        <source>%1 of %2 fields compared</source>
        <translation>已对照 %1/%2 项</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n 项不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%n 项未能判断</numerusform>
        </translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>platform: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>this computer and the platform</source>
        <translation>本机和平台均已核对</translation>
    </message>
    <message>
        <source>operator %1, %2</source>
        <comment>number, time</comment>
        <translation>操作员 %1，%2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
</context>
<context>
    <name>lc::ui::CompareRow</name>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未能判断</translation>
    </message>
    <message>
        <source>same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1: the same on the paper</source>
        <translation>%1：与纸质件一致</translation>
    </message>
    <message>
        <source>%1 as it stands on the paper</source>
        <translation>纸质件上的%1</translation>
    </message>
    <message>
        <source>platform: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>type; Space: the same</source>
        <translation>录入；空格键＝一致</translation>
    </message>
</context>
<context>
    <name>lc::ui::ConnectionAssistant</name>
    <message>
        <source>Allow a connection without encryption (tests only)</source>
        <translation>允许不加密的连接（仅限测试）</translation>
    </message>
    <message>
        <source>First connection</source>
        <translation>首次连接</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>平台地址</translation>
    </message>
    <message>
        <source>Profile of the platform</source>
        <translation>平台配置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Secret of the account</source>
        <translation>账号密钥</translation>
    </message>
    <message>
        <source>Certificate file of the authority (PEM)</source>
        <translation>颁发机构证书文件（PEM）</translation>
    </message>
    <message>
        <source>SHA-256 of the platform&apos;s public key</source>
        <translation>平台公钥的 SHA-256</translation>
    </message>
    <message>
        <source>Where is the platform?</source>
        <translation>平台在哪里？</translation>
    </message>
    <message>
        <source>The address stands in the letter with which the platform gave you access.</source>
        <translation>地址见平台开通接入的函件。</translation>
    </message>
    <message>
        <source>Which dialect does it speak?</source>
        <translation>采用哪种平台配置？</translation>
    </message>
    <message>
        <source>A profile holds paths, field names and codes. Choose a built-in one or type the path of a profile file; the one of your province is right unless the platform says else.</source>
        <translation>平台配置包含路径、字段名和代码。请选择内置的配置，或输入配置文件的路径；平台没有另行说明时，选择本省的配置。</translation>
    </message>
    <message>
        <source>Who is this counter?</source>
        <translation>本窗口的账号是什么？</translation>
    </message>
    <message>
        <source>Whom do we trust?</source>
        <translation>信任谁？</translation>
    </message>
    <message>
        <source>Leave both empty if the platform&apos;s certificate is vouched for by an authority that this computer knows. A government network often has an authority of its own.</source>
        <translation>平台证书由本机已信任的机构颁发时，两项都可留空。政务网往往有自己的颁发机构。</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>颁发机构证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>能连接吗？</translation>
    </message>
    <message>
        <source>Name, connection, encryption, HTTP, authorisation and clock, one after the other. Nobody&apos;s licenses are asked for.</source>
        <translation>依次检查域名、连接、加密、HTTP、授权和时钟，不查询任何人的证照。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>不能使用：%1。</translation>
    </message>
    <message>
        <source>Type the address first.</source>
        <translation>请先填写地址。</translation>
    </message>
    <message>
        <source>Choose a profile first.</source>
        <translation>请先选择平台配置。</translation>
    </message>
    <message>
        <source>Both the account and its secret are needed.</source>
        <translation>账号和密钥都需要填写。</translation>
    </message>
    <message>
        <source>This address is without encryption. Allow it below, or go back and use https.</source>
        <translation>该地址未加密。请在下方允许，或返回改用 https。</translation>
    </message>
    <message>
        <source>The connection does not work yet. Go back and put right what the failed stage names.</source>
        <translation>尚不能连接。请返回，按未通过的一项所说的改正。</translation>
    </message>
    <message>
        <source>The account and its secret come from the platform. The secret goes into the system&apos;s keychain; where there is none, it is asked for after the first login. It never stands in the settings or in a report.</source>
        <translation>账号和密钥由平台发放。密钥存入系统钥匙串；没有钥匙串时，首次登录后会再次询问。密钥不会出现在设置或报告里。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ConsentFlow</name>
    <message>
        <source>The license with this identifier</source>
        <translation>该标识对应的电子证照</translation>
    </message>
    <message>
        <source>The list of your electronic licenses, and those that the matter needs</source>
        <translation>您名下的电子证照目录，以及本事项需要的证照</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>License</source>
        <translation>证照</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in the library</source>
        <translation>库中没有查到</translation>
    </message>
    <message>
        <source>This was found</source>
        <translation>查到以下证照</translation>
    </message>
    <message>
        <source>Your license was opened</source>
        <translation>已打开您的证照</translation>
    </message>
    <message>
        <source>License number</source>
        <translation>证照编号</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核验结论</translation>
    </message>
</context>
<context>
    <name>lc::ui::ConsentPanel</name>
    <message>
        <source>How the holder agrees</source>
        <translation>同意的方式</translation>
    </message>
    <message>
        <source>The holder refuses</source>
        <translation>持证人不同意</translation>
    </message>
    <message>
        <source>recorded; the look-up ends</source>
        <translation>记录并结束本次查询</translation>
    </message>
    <message>
        <source>Number of the agent</source>
        <translation>代办人证件号码</translation>
    </message>
    <message>
        <source>Number of whoever acts for the holder</source>
        <translation>代办人的公民身份号码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Does the holder agree?</source>
        <translation>持证人是否同意？</translation>
    </message>
    <message>
        <source>The question stands in the citizen&apos;s window; the answer there counts, too.</source>
        <translation>群众窗口上正在询问，在那里作答同样有效。</translation>
    </message>
    <message>
        <source>Ask the holder before anything is looked up.</source>
        <translation>请在查询之前询问持证人。</translation>
    </message>
    <message>
        <source>The holder did not agree</source>
        <translation>持证人不同意</translation>
    </message>
    <message>
        <source>The refusal is recorded. Nothing was sent to the platform. Go on with the paper license, or press F9 for the next citizen.</source>
        <translation>已记录拒绝，没有向平台发出任何请求。可凭纸质证照办理，或按 F9 接待下一位。</translation>
    </message>
</context>
<context>
    <name>lc::ui::CopyChoices</name>
    <message>
        <source>Kind of copy</source>
        <translation>加注件种类</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Validity sheet</source>
        <translation>核验单</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名栏</translation>
    </message>
    <message>
        <source>Why it is printed all the same</source>
        <translation>仍要打印的原因</translation>
    </message>
    <message>
        <source>Other place …</source>
        <translation>其他位置…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Measure this printer and correct it</source>
        <translation>测量并校准该打印机</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质打印</translation>
    </message>
    <message>
        <source>Platform&apos;s own file</source>
        <translation>平台原文件</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>办事人</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>可不填，不作记录</translation>
    </message>
    <message>
        <source>Choose or type a reason</source>
        <translation>选择或填写原因</translation>
    </message>
    <message>
        <source>Kept for the file as it was shown</source>
        <translation>按出示情况留档</translation>
    </message>
    <message>
        <source>Checked by other means</source>
        <translation>已通过其他方式核实</translation>
    </message>
    <message>
        <source>Ordered by the supervisor</source>
        <translation>经主管同意</translation>
    </message>
    <message>
        <source>For the holder to correct it</source>
        <translation>供持证人更正</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>附加</translation>
    </message>
    <message>
        <source>File to save to</source>
        <translation>保存到的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>both sides, long edge</source>
        <translation>双面，长边翻页</translation>
    </message>
    <message>
        <source>both sides, short edge</source>
        <translation>双面，短边翻页</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>本机没有安装打印机。</translation>
    </message>
    <message>
        <source>as the printer likes</source>
        <translation>由打印机选择</translation>
    </message>
    <message>
        <source>Keep the platform&apos;s file</source>
        <translation>留存平台文件</translation>
    </message>
    <message>
        <source>Save annotated copy</source>
        <translation>保存加注件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>lc::ui::CorrectionForm</name>
    <message>
        <source>The license is missing in the library</source>
        <translation>库中没有该证照</translation>
    </message>
    <message>
        <source>Fields are wrong</source>
        <translation>字段有误</translation>
    </message>
    <message>
        <source>The face is wrong or cannot be read</source>
        <translation>照面有误或无法辨认</translation>
    </message>
    <message>
        <source>Its state is wrong (void, expired, in force)</source>
        <translation>状态有误（注销、过期、有效）</translation>
    </message>
    <message>
        <source>The seal is missing or not the issuer&apos;s</source>
        <translation>缺少印章，或不是颁发机构的印章</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>This looks like a number of a person. Leave it out: the license identifier says which license it is.</source>
        <translation>这像是个人的号码，请删去：证照标识已经说明是哪一件。</translation>
    </message>
    <message>
        <source>Tick at least one field that is wrong.</source>
        <translation>请至少勾选一个有误的字段。</translation>
    </message>
    <message>
        <source>Type which kind of license is missing.</source>
        <translation>请填写缺失的是哪种证照。</translation>
    </message>
    <message>
        <source>The note is too long; 500 characters are enough.</source>
        <translation>说明过长，请不超过 500 字。</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>问题种类</translation>
    </message>
    <message>
        <source>Kind of license</source>
        <translation>证照类型</translation>
    </message>
    <message>
        <source>Issuer, if known</source>
        <translation>颁发机构（如已知）</translation>
    </message>
    <message>
        <source>Wrong fields; Space ticks one</source>
        <translation>有误的字段（按空格勾选）</translation>
    </message>
    <message>
        <source>Note, without names and numbers</source>
        <translation>说明（不写姓名和号码）</translation>
    </message>
    <message>
        <source>What is right, as far as it is no name and no number</source>
        <translation>正确的内容是什么；姓名和号码除外</translation>
    </message>
    <message>
        <source>Report of a missing or wrong license</source>
        <translation>证照纠错单</translation>
    </message>
    <message>
        <source>No name and no number of a person</source>
        <translation>不含个人姓名和号码</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存纠错单</translation>
    </message>
    <message>
        <source>Export all …</source>
        <translation>全部导出 …</translation>
    </message>
    <message>
        <source>Export the reports</source>
        <translation>导出纠错单</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Saved as no. %1. “Export all” writes every report for the office that the data come from.</source>
        <translation>已保存，编号 %1。按“全部导出”可将全部纠错单交给数据来源单位。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 份纠错单写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::DeskPage</name>
    <message>
        <source>Licenses</source>
        <translation>证照</translation>
    </message>
    <message numerus="yes">
        <source>%n license(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked: verify or print together</source>
        <translation>
            <numerusform>已勾选 %n 件，可一并验证、打印</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks several</source>
        <translation>空格键可勾选多件</translation>
    </message>
</context>
<context>
    <name>lc::ui::DetailModel</name>
    <message>
        <source>Checked on this computer (without the platform)</source>
        <translation>本机核验（不依赖平台）</translation>
    </message>
    <message>
        <source>Checked by the platform</source>
        <translation>平台核验</translation>
    </message>
    <message>
        <source>Compared fields agree</source>
        <translation>比对字段一致</translation>
    </message>
    <message>
        <source>%1/%2 fields</source>
        <comment>agreeing/compared</comment>
        <translation>%1/%2 项</translation>
    </message>
    <message>
        <source>Metadata and face data</source>
        <translation>元数据与照面数据</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>证照类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证照编号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证主体</translation>
    </message>
    <message>
        <source>Holder&apos;s code</source>
        <translation>持有主体代码</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>颁发日期</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>证照标识</translation>
    </message>
</context>
<context>
    <name>lc::ui::DiagnosisPage</name>
    <message>
        <source>Once more</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>The report holds no account, no secret and nothing of a citizen</source>
        <translation>报告不含账号、密钥和群众信息</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Checking the way to the platform …</source>
        <translation>正在检查与平台的连接 …</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>需要的都正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) failed. What to do stands beside each.</source>
        <translation>
            <numerusform>有 %n 项不通过，处理办法见各项说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is in the clipboard. Paste it into a message to support.</source>
        <translation>报告已复制，可粘贴到发给技术支持的消息中。</translation>
    </message>
    <message>
        <source>Folder of trust …</source>
        <translation>信任文件夹 …</translation>
    </message>
</context>
<context>
    <name>lc::ui::DoorPage</name>
    <message>
        <source>This page has a login of its own. Who sits at the counter stays logged in. Esc leads back.</source>
        <translation>本页须单独登录，窗口当前的操作员保持登录。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Operator number</source>
        <translation>操作员工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>lc::ui::FacePanel</name>
    <message>
        <source>image</source>
        <comment>file format</comment>
        <translation>图像</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>加注件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation>%1 / %2 页</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fonts replaced: none</source>
        <translation>字体替换：无</translation>
    </message>
    <message>
        <source>Fonts replaced: %1</source>
        <translation>字体替换：%1</translation>
    </message>
    <message>
        <source>Missing characters: none</source>
        <translation>缺字：无</translation>
    </message>
    <message>
        <source>Missing characters: %1</source>
        <translation>缺字：%1</translation>
    </message>
    <message>
        <source>Parts not drawn: %1</source>
        <translation>未绘制部分：%1</translation>
    </message>
</context>
<context>
    <name>lc::ui::FaceView</name>
    <message>
        <source>License face</source>
        <translation>照面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>lc::ui::FindBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>Words on the face</source>
        <translation>照面上的文字</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, places</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>lc::ui::FlagModel</name>
    <message>
        <source>More look-ups in one hour than usual</source>
        <translation>一小时内查询次数偏多</translation>
    </message>
    <message>
        <source>Used outside office hours</source>
        <translation>在办公时间以外使用</translation>
    </message>
    <message>
        <source>Looked up without a matter</source>
        <translation>查询时未选事项</translation>
    </message>
    <message>
        <source>Masked number shown</source>
        <translation>显示了隐去的号码</translation>
    </message>
    <message>
        <source>Copy printed again</source>
        <translation>加注件重复打印</translation>
    </message>
    <message>
        <source>%1, %2:00–%3:00</source>
        <translation>%1 %2:00–%3:00</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>lc::ui::FormCard</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
</context>
<context>
    <name>lc::ui::HelpRoom</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Search, also for an error code</source>
        <translation>搜索，也可输入错误代码</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The same text as the printed manual</source>
        <translation>与印发的手册内容相同</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认操作</translation>
    </message>
    <message>
        <source>What the blue button says</source>
        <translation>蓝色按钮所示的操作</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Open that row while the list has the focus</source>
        <translation>列表有焦点时打开该行</translation>
    </message>
</context>
<context>
    <name>lc::ui::HolderCard</name>
    <message>
        <source>Holder not named</source>
        <translation>持证主体未注明</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reason, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No font of this computer shows %1; compare the name by its code, and look at the copy before it is handed out.</source>
        <translation>本机没有能显示 %1 的字体，请按编码核对姓名，加注件交付前请逐份查看。</translation>
    </message>
</context>
<context>
    <name>lc::ui::InputBar</name>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Reason %1</source>
        <translation>查询事由 %1</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>选择或输入</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>办理事项</translation>
    </message>
</context>
<context>
    <name>lc::ui::KeyHelp</name>
    <message>
        <source>Keys of this place</source>
        <translation>此处的按键</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>What the blue button says</source>
        <translation>蓝色按钮所示的操作</translation>
    </message>
    <message>
        <source>1 … 9</source>
        <translation>1 … 9</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Open that row while the list has the focus</source>
        <translation>列表有焦点时打开该行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>lc::ui::LicenseList</name>
    <message>
        <source>Licenses of this holder</source>
        <translation>该持证主体的证照</translation>
    </message>
</context>
<context>
    <name>lc::ui::LicenseModel</name>
    <message>
        <source>%1 — %2</source>
        <comment>from, until</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>lc::ui::LivePicture</name>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>lc::ui::LockScreen</name>
    <message>
        <source>Counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <source>There is no password that everybody knows. Make the administrator of this counter; clerks are added afterwards.</source>
        <translation>本程序没有通用的默认密码。请先设立本窗口的管理员，经办人员随后添加。</translation>
    </message>
    <message>
        <source>Make the administrator</source>
        <translation>设立管理员</translation>
    </message>
    <message>
        <source>Operator number</source>
        <translation>操作员工号</translation>
    </message>
    <message>
        <source>Password (at least %1 characters)</source>
        <translation>密码（至少 %1 个字符）</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Write it down and lock it away, not at this counter. It is shown only now, and opens the administrator&apos;s account once if the password is lost.</source>
        <translation>请抄写下来并妥善保管，勿放在本窗口。恢复码仅显示这一次，管理员遗失密码时可凭它恢复登录一次。</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已经抄下</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Administrator: use the recovery code</source>
        <translation>管理员：使用恢复码</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>请自设密码</translation>
    </message>
    <message>
        <source>The one that you were given is known to somebody else.</source>
        <translation>当前密码由他人代设，仍有他人知晓。</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>使用此密码</translation>
    </message>
    <message>
        <source>Back to the login</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>For an administrator who lost the password. The code is spent afterwards, and a new one is shown.</source>
        <translation>供遗失密码的管理员使用。用后即失效，并显示新的恢复码。</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>New password (at least %1 characters)</source>
        <translation>新密码（至少 %1 个字符）</translation>
    </message>
    <message>
        <source>Counter locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>In practice mode nobody logs in: go on with Enter.</source>
        <translation>练习模式无须登录，按 Enter 继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Operator %1 finds everything as it was left. Anybody else begins with the next citizen.</source>
        <translation>操作员 %1 解锁后接着办理；其他操作员登录后从下一位开始。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Secret of the platform account</source>
        <translation>平台账号密钥</translation>
    </message>
    <message>
        <source>It is not on this computer: never entered, or the system&apos;s keychain was reset. It is stored there, never in the settings.</source>
        <translation>本机未存有该密钥：尚未输入过，或系统密钥环已被重置。输入后存入密钥环，不写入设置。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>lc::ui::Locking</name>
    <message>
        <source>Supervisor&apos;s view</source>
        <translation>主管查看</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
</context>
<context>
    <name>lc::ui::MainWindow</name>
    <message>
        <source>License Counter</source>
        <translation>电子证照柜台</translation>
    </message>
    <message>
        <source>The practice platform is starting …</source>
        <translation>练习平台正在启动…</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Practice mode: all people and licenses are invented, the platform runs inside this program</source>
        <translation>练习模式：人员和证照均为虚构，平台在本程序内运行</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>%1号窗口</translation>
    </message>
    <message>
        <source>Operator %1</source>
        <translation>操作员 %1</translation>
    </message>
    <message>
        <source>Waiting until the platform is ready</source>
        <translation>正在等待平台就绪</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Looking up …</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Back to input</source>
        <translation>返回输入</translation>
    </message>
    <message>
        <source>Opening the license …</source>
        <translation>正在打开证照…</translation>
    </message>
    <message>
        <source>Choose a license</source>
        <translation>请选择证照</translation>
    </message>
    <message>
        <source>Its file is fetched, its seals are checked on this computer, and the platform verifies its fields.</source>
        <translation>将获取其文件，在本机核验印章，并由平台核验字段。</translation>
    </message>
    <message>
        <source>Press Enter for the marked one or its digit.</source>
        <translation>按 Enter 打开所选证照，或按其数字键。</translation>
    </message>
    <message>
        <source>Nothing in the library under this number</source>
        <translation>库中没有该号码的证照</translation>
    </message>
    <message>
        <source>The platform answered and knows no license of this holder. That does not mean that none exists: it may not have been entered yet.</source>
        <translation>平台已答复，没有该持证主体的证照。这不等于不存在，可能尚未入库。</translation>
    </message>
    <message>
        <source>Compare the number with the document; otherwise go on with the paper one.</source>
        <translation>请核对号码与证件；无误时可凭纸质证照办理。</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Checking the file …</source>
        <translation>正在核验文件…</translation>
    </message>
    <message>
        <source>License files (*.ofd *.pdf *.png *.jpg *.jpeg);;All files (*)</source>
        <translation>证照文件 (*.ofd *.pdf *.png *.jpg *.jpeg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Citizen&apos;s phone</source>
        <translation>群众手机</translation>
    </message>
    <message>
        <source>Shows the QR code that a citizen would hold before the scanner</source>
        <translation>显示群众向扫码器出示的二维码</translation>
    </message>
    <message numerus="yes">
        <source>The copy would lack %n character(s)</source>
        <translation>
            <numerusform>加注件将缺 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>No font of this computer shows %1; on paper a frame with the code would stand there.</source>
        <translation>本机没有能显示 %1 的字体，打印件上该处将是带编码的方框。</translation>
    </message>
    <message>
        <source>Compare the name with the license by its code. Ask the administrator for the fonts named in the manual.</source>
        <translation>请按编码核对姓名，并请管理员安装手册中列明的字体。</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>仍要打印</translation>
    </message>
    <message>
        <source>Back to the face</source>
        <translation>返回照面</translation>
    </message>
    <message>
        <source>Nobody is on hold.</source>
        <translation>没有暂挂的办事人。</translation>
    </message>
    <message>
        <source>There was no answer before the hold</source>
        <translation>暂挂前未得到答复</translation>
    </message>
    <message>
        <source>Nothing is known of this citizen&apos;s licenses yet.</source>
        <translation>尚不知该办事人有哪些证照。</translation>
    </message>
    <message numerus="yes">
        <source>since %1 · %n min left</source>
        <translation>
            <numerusform>%1 起 · 剩余 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys in the settings that cannot be used: %1. These commands keep their usual keys; correct the entries in the settings.</source>
        <translation>设置中的快捷键不能使用：%1。相应命令仍用默认按键，请在设置中更正。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Verify files</source>
        <translation>验证文件</translation>
    </message>
</context>
<context>
    <name>lc::ui::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
</context>
<context>
    <name>lc::ui::OperatorsPage</name>
    <message>
        <source>locked out until %1</source>
        <translation>锁定至 %1</translation>
    </message>
    <message>
        <source>must choose a password at the next login</source>
        <translation>下次登录须自设密码</translation>
    </message>
    <message>
        <source>may log in</source>
        <translation>可以登录</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>为 %1 重设密码</translation>
    </message>
    <message>
        <source>Ends a lock-out. It must be changed at the next login.</source>
        <translation>同时解除锁定；下次登录须更改。</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>%1 may log in with the password that you hand over.</source>
        <translation>%1 可用您转交的密码登录。</translation>
    </message>
    <message>
        <source>The password of %1 was set anew.</source>
        <translation>已为 %1 重设密码。</translation>
    </message>
    <message>
        <source>Retire %1 for good?</source>
        <translation>确定停用 %1？</translation>
    </message>
    <message>
        <source>%1 cannot log in any more.</source>
        <translation>%1 不能再登录。</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who may work at this counter</source>
        <translation>可在本窗口办理的人员</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>添加操作员</translation>
    </message>
    <message>
        <source>The password is yours to hand over; at the first login another one must be chosen.</source>
        <translation>密码由您转交；首次登录时须自设密码。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Operator number</source>
        <translation>操作员工号</translation>
    </message>
    <message>
        <source>Password, at least %1 characters</source>
        <translation>密码，至少 %1 个字符</translation>
    </message>
</context>
<context>
    <name>lc::ui::PhoneWindow</name>
    <message>
        <source>Citizen&apos;s phone (practice)</source>
        <translation>群众手机（练习）</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>License</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效时间</translation>
    </message>
    <message>
        <source>5 minutes, as usual</source>
        <translation>5 分钟（通常）</translation>
    </message>
    <message>
        <source>20 seconds, to see it end</source>
        <translation>20 秒（便于观察失效）</translation>
    </message>
    <message>
        <source>QR code of the license</source>
        <translation>证照二维码</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Show to the counter</source>
        <translation>向窗口出示</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Let it expire</source>
        <translation>使其失效</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>正在向平台申请…</translation>
    </message>
    <message>
        <source>This citizen has no license that can be shown.</source>
        <translation>该群众没有可以出示的证照。</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <comment>minutes and seconds</comment>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>This code has expired. Refresh it to show the license.</source>
        <translation>二维码已失效，请刷新后再出示。</translation>
    </message>
</context>
<context>
    <name>lc::ui::PickList</name>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>lc::ui::PracticeRoom</name>
    <message>
        <source>Guided first case</source>
        <translation>首次引导</translation>
    </message>
    <message>
        <source>What was right and what was wrong</source>
        <translation>对在哪里，错在哪里</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习题</translation>
    </message>
    <message>
        <source>All people and licenses are invented</source>
        <translation>人员和证照均为虚构</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Practise with invented cases</source>
        <translation>用虚构的事例练习</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s). Each tells a situation above the desk; work on it with the real keys, then decide: Alt+1 accept, Alt+2 do not accept, Alt+3 do not rely on it yet. At the end you read what was right and what was wrong.</source>
        <translation>
            <numerusform>共 %n 题。每题的情形显示在窗口上方，请用真实的按键办理，然后作出决定：Alt+1 采用，Alt+2 不采用，Alt+3 暂不采信。全部做完后逐题说明对在哪里、错在哪里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin the exercises</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Everything right</source>
        <translation>全部正确</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>答对 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再来一次</translation>
    </message>
</context>
<context>
    <name>lc::ui::PracticeStrip</name>
    <message>
        <source>Enter the number</source>
        <translation>填入号码</translation>
    </message>
    <message>
        <source>First case, step %1 of %2</source>
        <translation>首次引导，第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Exercise %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>lc::ui::PrintPanel</name>
    <message>
        <source>Annotated copy</source>
        <translation>加注件</translation>
    </message>
    <message>
        <source>Preview of the annotated copy</source>
        <translation>加注件预览</translation>
    </message>
    <message>
        <source>Back to the face</source>
        <translation>返回照面</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>true size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>fitted to %1 %</source>
        <translation>缩放至 %1 %</translation>
    </message>
    <message>
        <source>Recording and writing …</source>
        <translation>正在记录并写出…</translation>
    </message>
    <message>
        <source>Saved and recorded: %1</source>
        <translation>已保存并记录：%1</translation>
    </message>
    <message>
        <source>%1 landscape</source>
        <translation>%1 横向</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2</source>
        <translation>
            <numerusform>%1 · 共 %n 页 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>留存文件</translation>
    </message>
    <message>
        <source>Cancel the print</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Kept as it came, with its digests in %1</source>
        <translation>已原样留存，摘要值见 %1</translation>
    </message>
    <message>
        <source>Printed and recorded</source>
        <translation>已打印并记录</translation>
    </message>
    <message>
        <source>Remembered. Print the sheet again to see that it is right.</source>
        <translation>已保存。请再打印一次校准页核对。</translation>
    </message>
    <message>
        <source>Choices of the copy</source>
        <translation>加注件选项</translation>
    </message>
</context>
<context>
    <name>lc::ui::Rooms</name>
    <message>
        <source>The last good copy is in force instead.</source>
        <translation>现采用上一份正确的设置。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ScanController</name>
    <message>
        <source>%1 of %2 parts of this code have been read. Show the other parts.</source>
        <translation>此码共 %2 部分，已读取 %1 部分，请继续出示其余部分。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ScanPanel</name>
    <message>
        <source>Hold the phone with its code in front of the camera.</source>
        <translation>请将手机上的二维码对准摄像头。</translation>
    </message>
    <message>
        <source>Too dark: turn the phone&apos;s brightness up or give more light.</source>
        <translation>画面太暗：请调高手机亮度，或增加照明。</translation>
    </message>
    <message>
        <source>Too bright: turn the phone&apos;s brightness down or shade the camera.</source>
        <translation>画面太亮：请调低手机亮度，或遮挡强光。</translation>
    </message>
    <message>
        <source>A lamp mirrors in the screen: tilt the phone a little.</source>
        <translation>屏幕反光：请将手机稍微倾斜。</translation>
    </message>
    <message>
        <source>The code is pale: turn the phone&apos;s brightness up.</source>
        <translation>二维码对比度低：请调高手机亮度。</translation>
    </message>
    <message>
        <source>Blurred: move the phone a little farther away and hold it still.</source>
        <translation>画面模糊：请将手机稍微拿远并保持不动。</translation>
    </message>
    <message>
        <source>Too small: bring the phone nearer.</source>
        <translation>二维码太小：请将手机靠近一些。</translation>
    </message>
    <message>
        <source>It moves: hold the phone still for a moment.</source>
        <translation>手机在晃动：请稍停片刻。</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>启动摄像头</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Several codes are in view. Which one is meant?</source>
        <translation>画面中有多个二维码，请选择要使用的一个。</translation>
    </message>
    <message>
        <source>Codes in view</source>
        <translation>画面中的二维码</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Read a picture file …</source>
        <translation>读取图片文件 …</translation>
    </message>
    <message>
        <source>Read the copied picture</source>
        <translation>读取已复制的图片</translation>
    </message>
    <message>
        <source>Read from the screen …</source>
        <translation>从屏幕读取 …</translation>
    </message>
    <message>
        <source>Test the scanner gun …</source>
        <translation>测试扫码枪 …</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>正在启动摄像头 …</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>没有可用的摄像头。</translation>
    </message>
    <message>
        <source>None is plugged in, or the system does not show it. Plug one in, or read the code from a picture, with a scanner gun or by typing it.</source>
        <translation>未接摄像头，或系统未识别到摄像头。请接上摄像头，或改用图片、扫码枪读取，也可手工输入。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ScannerTestPage</name>
    <message>
        <source>Capitals and small letters are exchanged: switch Caps Lock off, and any case conversion of the gun.</source>
        <translation>大小写对调了：请关闭大写锁定，并关闭扫码枪的大小写转换。</translation>
    </message>
    <message>
        <source>Some characters came out as others: set the gun&apos;s keyboard layout to the one of this computer.</source>
        <translation>部分字符变成了其他字符：请将扫码枪的键盘布局设为与本机一致。</translation>
    </message>
    <message>
        <source>Characters are missing: make the gun&apos;s pause between characters longer, or switch the input method off.</source>
        <translation>有字符丢失：请调大扫码枪的字符间隔，或关闭输入法。</translation>
    </message>
    <message>
        <source>Chinese characters do not come through. License codes need none; for others set the gun to serial mode.</source>
        <translation>汉字不能正确传送。证照码不含汉字，不受影响；如需读取汉字，请将扫码枪设为串口方式。</translation>
    </message>
    <message>
        <source>The gun sends something before the code: remove it, or enter it as prefix in the settings.</source>
        <translation>扫码枪在码前加了字符：请取消，或在设置中填为前缀。</translation>
    </message>
    <message>
        <source>The gun sends something after the code: remove it, or enter it as suffix in the settings.</source>
        <translation>扫码枪在码后加了字符：请取消，或在设置中填为后缀。</translation>
    </message>
    <message>
        <source>That was not the test code, or nothing of it came through.</source>
        <translation>收到的不是测试码，或测试码完全没有传送过来。</translation>
    </message>
    <message>
        <source>Test code for scanner guns</source>
        <translation>扫码枪测试码</translation>
    </message>
    <message>
        <source>Scan this code with the gun that is to be tested.</source>
        <translation>请用要测试的扫码枪扫描此码。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>尚未收到内容。</translation>
    </message>
    <message>
        <source>License codes come through.</source>
        <translation>可以正确读取证照码。</translation>
    </message>
    <message>
        <source>License codes do not come through.</source>
        <translation>不能正确读取证照码。</translation>
    </message>
    <message>
        <source>The gun works as a keyboard; %1 of %2 characters arrived, %3 are right.</source>
        <translation>扫码枪为键盘方式；应收到 %2 个字符，实收 %1 个，其中 %3 个正确。</translation>
    </message>
    <message>
        <source>The gun works on a serial line; %1 of %2 characters arrived, %3 are right.</source>
        <translation>扫码枪为串口方式；应收到 %2 个字符，实收 %1 个，其中 %3 个正确。</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>characters, as in z→y</comment>
        <translation>变化的字符：%1</translation>
    </message>
</context>
<context>
    <name>lc::ui::Scanning</name>
    <message>
        <source>An input method took the keys of the scanner gun. Scan the code once more.</source>
        <translation>扫码枪的按键被输入法截走，请再扫一次。</translation>
    </message>
    <message>
        <source>No picture has been copied. Copy one, then try again.</source>
        <translation>剪贴板中没有图片，请先复制图片再试。</translation>
    </message>
    <message>
        <source>No code was found in this picture. Take one in which the whole code is seen, sharp and with its white rim.</source>
        <translation>图片中没有找到二维码。请换一张二维码完整、清晰、四周留白的图片。</translation>
    </message>
    <message>
        <source>Read a code from a picture</source>
        <translation>从图片读码</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>The system does not let this program see the screen. Copy the picture of the code instead.</source>
        <translation>系统不允许本程序读取屏幕，请改为复制二维码图片。</translation>
    </message>
</context>
<context>
    <name>lc::ui::ScreenPicker</name>
    <message>
        <source>Read from the screen</source>
        <translation>从屏幕读取</translation>
    </message>
    <message>
        <source>Draw a rectangle around the code</source>
        <translation>框选二维码</translation>
    </message>
    <message>
        <source>Draw a rectangle around the code. Enter takes the whole screen, Esc turns back.</source>
        <translation>请用鼠标框选二维码；回车键取整个屏幕，Esc 键返回。</translation>
    </message>
</context>
<context>
    <name>lc::ui::SettingField</name>
    <message>
        <source>Take back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Cannot be saved: %1.</source>
        <translation>不能保存：%1。</translation>
    </message>
    <message>
        <source>Locked by the central settings</source>
        <translation>由统一配置锁定</translation>
    </message>
    <message>
        <source>Locked by the administrator</source>
        <translation>由管理员锁定</translation>
    </message>
    <message>
        <source>Changed, not saved yet</source>
        <translation>已更改，尚未保存</translation>
    </message>
    <message>
        <source>Set here</source>
        <translation>在本机设置</translation>
    </message>
    <message>
        <source>From the central settings</source>
        <translation>来自统一配置</translation>
    </message>
    <message>
        <source>From the administrator</source>
        <translation>由管理员设置</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>lc::ui::SettingsRoom</name>
    <message>
        <source>Previous copy</source>
        <translation>恢复上一份</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>For the clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>For the administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Connect to a platform …</source>
        <translation>连接平台 …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出 …</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Go back to the settings before the last saving; once more undoes it</source>
        <translation>回到上次保存之前的设置；再按一次可撤销</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The last good copy is in force instead.</source>
        <translation>现采用上一份正确的设置。</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>保存位置：%1</translation>
    </message>
    <message>
        <source>central settings no. %1 of %2, signed</source>
        <translation>统一配置第 %1 号（%2），签名有效</translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n 项已锁定</numerusform>
        </translation>
    </message>
    <message>
        <source>not known and left out: %1</source>
        <translation>不认识、未采用：%1</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Look it over, then save.</source>
        <translation>尚未保存。请核对后保存。</translation>
    </message>
    <message>
        <source>Saved. What was there before is kept as the previous copy.</source>
        <translation>已保存。之前的设置保留为上一份。</translation>
    </message>
    <message>
        <source>Not known and left out: %1.</source>
        <translation>不认识、未采用：%1。</translation>
    </message>
    <message>
        <source>Exported to %1. No secret stands in it.</source>
        <translation>已导出到 %1，其中没有密钥。</translation>
    </message>
    <message>
        <source>Folder of trust …</source>
        <translation>信任文件夹 …</translation>
    </message>
    <message>
        <source>Check an update …</source>
        <translation>核对更新 …</translation>
    </message>
</context>
<context>
    <name>lc::ui::StageList</name>
    <message>
        <source>Stages of the diagnosis</source>
        <translation>诊断项目</translation>
    </message>
</context>
<context>
    <name>lc::ui::StartPage</name>
    <message>
        <source>Ready for the next citizen</source>
        <translation>请接待下一位</translation>
    </message>
    <message>
        <source>Type or scan a number into the line above and press Enter. %1 brings you back to it from anywhere.</source>
        <translation>在上方输入或扫描号码，按 Enter 查询。任何时候按 %1 可回到输入栏。</translation>
    </message>
    <message>
        <source>Invented people to practise with</source>
        <translation>可供练习的虚构人员</translation>
    </message>
    <message>
        <source>Numbers to practise with</source>
        <translation>可供练习的号码</translation>
    </message>
    <message>
        <source>Citizens on hold</source>
        <translation>暂挂的办事人</translation>
    </message>
    <message>
        <source>On hold · %1 calls back</source>
        <comment>key</comment>
        <translation>暂挂中 · 按 %1 取回</translation>
    </message>
</context>
<context>
    <name>lc::ui::StatePanel</name>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>lc::ui::StatusLine</name>
    <message>
        <source>Printer: not asked</source>
        <translation>打印机：未查询</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Clock: not compared</source>
        <translation>时钟：未比对</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Platform: not asked yet</source>
        <translation>平台：尚未查询</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>链路未加密</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Platform connected · %1 · %2 ms</source>
        <translation>平台已连接 · %1 · %2 ms</translation>
    </message>
    <message>
        <source>Clock offset %1%2 s</source>
        <translation>时钟偏差 %1%2 s</translation>
    </message>
    <message numerus="yes">
        <source>Account %1 · %n min left</source>
        <translation>
            <numerusform>账号 %1 · 剩余 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>账号 %1</translation>
    </message>
    <message>
        <source>Records: none of this citizen yet</source>
        <translation>记录：本次办理尚无记录</translation>
    </message>
    <message numerus="yes">
        <source>Records: %n written</source>
        <translation>
            <numerusform>记录：已写入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Records: the hall refuses them; inform the supervisor</source>
        <translation>记录：大厅拒收，请报告主管</translation>
    </message>
    <message>
        <source>Records: shipped %1 / waiting %2</source>
        <translation>记录：已上报 %1 / 待上报 %2</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>打印机：%1</translation>
    </message>
    <message numerus="yes">
        <source>On hold: %1 · %n min left</source>
        <translation>
            <numerusform>暂挂 %1 人 · 剩余 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::SubjectInput</name>
    <message>
        <source>Number or code</source>
        <translation>号码或代码</translation>
    </message>
    <message>
        <source>ID number, credit code, license identifier, or scan a code</source>
        <translation>公民身份号码、统一社会信用代码、证照标识，或扫码</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n character(s)</source>
        <translation>
            <numerusform>%1 · %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · check failed</source>
        <translation>%1 · 校验未通过</translation>
    </message>
    <message>
        <source>%1 · check passed</source>
        <translation>%1 · 校验通过</translation>
    </message>
</context>
<context>
    <name>lc::ui::SupervisorPage</name>
    <message>
        <source>Export records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Counting the records</source>
        <translation>正在统计记录</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>Uses of licenses at this counter</source>
        <translation>本窗口证照使用情况</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>近 7 日</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>近 30 日</translation>
    </message>
    <message>
        <source>The last 365 days</source>
        <translation>近 365 日</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>按操作员</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>按事由</translation>
    </message>
    <message>
        <source>By matter</source>
        <translation>按事项</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>Who, and for what</source>
        <translation>使用人员与用途</translation>
    </message>
    <message>
        <source>For a second look</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Nothing out of the ordinary in this period.</source>
        <translation>该期间没有异常情形。</translation>
    </message>
    <message>
        <source>not a reproach, but a question</source>
        <translation>仅供核实，不作结论</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>共 %n 次使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Uses by hour; outside office hours in another colour</source>
        <translation>各时段使用次数（办公时间以外以另一颜色显示）</translation>
    </message>
    <message>
        <source>Uses by day, the last %1 of them; weekends in another colour</source>
        <translation>最近 %1 日每日使用次数（周末以另一颜色显示）</translation>
    </message>
    <message>
        <source>Uses by day; weekends in another colour</source>
        <translation>每日使用次数（周末以另一颜色显示）</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv);;JSON Lines for auditors (*.jsonl)</source>
        <translation>表格文件 (*.csv);;审计用 JSON Lines (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::Thumbnails</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>lc::ui::TrustPage</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Folder of trust</source>
        <translation>信任文件夹</translation>
    </message>
    <message>
        <source>Whose seals this computer believes. Only the administrator changes it</source>
        <translation>本机相信谁的印章，只有管理员可以更改</translation>
    </message>
    <message>
        <source>Entries of the folder of trust</source>
        <translation>信任文件夹的条目</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Practice: only the practice platform&apos;s own authority is trusted.</source>
        <translation>练习模式：只信任练习平台自己的证书机构。</translation>
    </message>
    <message>
        <source>Nothing is trusted: no seal can be decided before the administrator installs the certificates of the authorities.</source>
        <translation>尚未信任任何机构：管理员装入证书机构的证书之前，任何印章都无法判断。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) need looking at: what to do stands beside each.</source>
        <translation>
            <numerusform>有 %n 条需要处理，做法写在各条旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in %1 is in use.</source>
        <translation>%1 中的各项均在使用。</translation>
    </message>
    <message>
        <source>by its organisation</source>
        <translation>按机构名称</translation>
    </message>
    <message>
        <source>by its certificate, SM3 %1 …</source>
        <translation>按证书，SM3 %1 …</translation>
    </message>
</context>
<context>
    <name>lc::ui::UpdatePage</name>
    <message>
        <source>Check an update</source>
        <translation>核对更新</translation>
    </message>
    <message>
        <source>This program never looks for updates and installs none by itself</source>
        <translation>程序从不自行查找更新，也不自行安装</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Choose the list of the update</source>
        <translation>请选择更新清单</translation>
    </message>
    <message>
        <source>It lies in the folder that the publisher gave you and ends in .update.json; the packages lie beside it.</source>
        <translation>清单在发布者给的文件夹中，文件名以 .update.json 结尾，安装包在它旁边。</translation>
    </message>
    <message>
        <source>Its signature, its version and the package for this computer are checked.</source>
        <translation>将核对签名、版本，以及适合本机的安装包。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Lists of updates (*.update.json)</source>
        <translation>更新清单 (*.update.json)</translation>
    </message>
    <message>
        <source>Checking the update</source>
        <translation>正在核对更新</translation>
    </message>
    <message>
        <source>Signature, version and package</source>
        <translation>签名、版本和安装包</translation>
    </message>
    <message>
        <source>Choose another …</source>
        <translation>另选一份 …</translation>
    </message>
</context>
<context>
    <name>lc::ui::UseModel</name>
    <message>
        <source>(no matter)</source>
        <translation>（未选事项）</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>All uses</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>调阅</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>重复打印</translation>
    </message>
    <message>
        <source>Numbers shown</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>lc::ui::VerdictCard</name>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Open a license to have it checked.</source>
        <translation>打开证照后进行核验。</translation>
    </message>
</context>
<context>
    <name>lc::ui::VerdictPanel</name>
    <message>
        <source>Findings and data of the license</source>
        <translation>核验结果与证照数据</translation>
    </message>
</context>
</TS>
