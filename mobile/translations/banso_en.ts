<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>AnswerCard</name>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>＋ 強み</source>
        <translation>+ Strength</translation>
    </message>
    <message>
        <source>－ 弱み</source>
        <translation>- Weakness</translation>
    </message>
    <message>
        <source>！ 課題候補</source>
        <translation>! Possible issue</translation>
    </message>
    <message>
        <source>答えた人</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>社長</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>従業員</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>支援者</source>
        <translation>Advisor</translation>
    </message>
    <message>
        <source>社長の言葉、気づいたこと</source>
        <translation>What the owner said, what you noticed</translation>
    </message>
</context>
<context>
    <name>AppPages</name>
    <message>
        <source>今日の予定</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>事業者</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>送受信</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>手引き</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>不在</source>
        <translation>Not in</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>予定&#x3000;%1</source>
        <translation>Appointment: %1</translation>
    </message>
    <message>
        <source>会えなかったとき</source>
        <translation>If you could not meet</translation>
    </message>
</context>
<context>
    <name>AppointmentDraft</name>
    <message>
        <source>フォローアップ %1回目</source>
        <translation>Follow-up no. %1</translation>
    </message>
    <message>
        <source>&#x3000;期限 %1</source>
        <translation> due %1</translation>
    </message>
    <message>
        <source>・%1日超過</source>
        <translation>, %1 days overdue</translation>
    </message>
    <message>
        <source>%1に決める</source>
        <translation>Set for %1</translation>
    </message>
    <message>
        <source>この日に決める</source>
        <translation>Set this day</translation>
    </message>
    <message>
        <source>日を選んでください。</source>
        <translation>Choose a day.</translation>
    </message>
    <message>
        <source>何回目のフォローアップかは、記録が届くと分かります。</source>
        <translation>Which follow-up it is shows once the records are here.</translation>
    </message>
</context>
<context>
    <name>AppointmentEnding</name>
    <message>
        <source>留守だった</source>
        <translation>Nobody in</translation>
    </message>
    <message>
        <source>忙しく話せなかった</source>
        <translation>Too busy to talk</translation>
    </message>
    <message>
        <source>休業日だった</source>
        <translation>Closed that day</translation>
    </message>
    <message>
        <source>用件が済んだ</source>
        <translation>Settled already</translation>
    </message>
    <message>
        <source>先方の都合</source>
        <translation>Their request</translation>
    </message>
    <message>
        <source>こちらの都合</source>
        <translation>Our request</translation>
    </message>
    <message>
        <source>天候・交通</source>
        <translation>Weather, traffic</translation>
    </message>
    <message>
        <source>中止で終える</source>
        <translation>Call it off</translation>
    </message>
    <message>
        <source>不在で終える</source>
        <translation>Finish: not in</translation>
    </message>
    <message>
        <source>日を決めずに延期する</source>
        <translation>Postpone, no day yet</translation>
    </message>
    <message>
        <source>不在・次は%1</source>
        <translation>Not in, next %1</translation>
    </message>
    <message>
        <source>%1に延期する</source>
        <translation>Postpone to %1</translation>
    </message>
    <message>
        <source>理由を選ぶか、書いてください。</source>
        <translation>Choose or write a reason.</translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message>
        <source>日程を決める</source>
        <translation>Set a day</translation>
    </message>
    <message>
        <source>計画が見つかりません</source>
        <translation>The plan was not found</translation>
    </message>
    <message>
        <source>いつ訪ねますか</source>
        <translation>When will you visit?</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>この予定について</source>
        <translation>About this appointment</translation>
    </message>
    <message>
        <source>これまでの予定</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>もう話したときは、日を決めずに記録できます。</source>
        <translation>If you have talked already, record it without setting a day.</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>AppointmentPage</name>
    <message>
        <source>日程を決める</source>
        <translation>Set a day</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>前の記録がこの端末で待っています</source>
        <translation>Earlier records wait on this tablet</translation>
    </message>
    <message>
        <source>前の記録を送りました</source>
        <translation>The earlier records were sent</translation>
    </message>
    <message>
        <source>合言葉で開かなくなったため、暗号化したまましまってあります。事務所の回復キーの紙で開けて送れます。</source>
        <translation>The passphrase opened them no more, so they were put aside, encrypted. The office&apos;s paper with the recovery key opens and sends them.</translation>
    </message>
    <message>
        <source>回復キーで開けて送る</source>
        <translation>Open with the recovery key and send</translation>
    </message>
    <message>
        <source>開けて送っています</source>
        <translation>Opening and sending</translation>
    </message>
</context>
<context>
    <name>AsideForm</name>
    <message>
        <source>開けて送っています</source>
        <translation>Opening and sending</translation>
    </message>
    <message>
        <source>送る</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>あとで</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>AsideModel</name>
    <message>
        <source>この紙では開きません。別の番号の紙かもしれません。記録はそのままです。紙の番号を確かめてください。</source>
        <translation>This paper does not open them; perhaps it has another number. The records are as they were. Check the paper&apos;s number.</translation>
    </message>
    <message>
        <source>未送信の記録はありませんでした。しまってあった分は片づけました。</source>
        <translation>Nothing was left to send. What had been put aside is removed.</translation>
    </message>
    <message>
        <source>%1件を事務所に送り、しまってあった分を片づけました。次の送受信で、この端末にも届きます。</source>
        <translation>%1 went to the office, and what had been put aside is removed. They come to this tablet with the next sync.</translation>
    </message>
</context>
<context>
    <name>AttachPage</name>
    <message>
        <source>写真・書類を付ける</source>
        <translation>Attach a photo or paper</translation>
    </message>
    <message>
        <source>いまの1件を外す</source>
        <translation>Take the last one off</translation>
    </message>
    <message>
        <source>%1件付けて終わる</source>
        <translation>Done: %1 attached</translation>
    </message>
    <message>
        <source>これから付けるもの</source>
        <translation>What is attached next</translation>
    </message>
    <message>
        <source>ひとこと（なくてもかまいません）</source>
        <translation>A few words (not needed)</translation>
    </message>
    <message>
        <source>タップした1枚が、この端末に保存されて付きます。%1</source>
        <translation>Each one that you tap is saved on this tablet and attached. %1</translation>
    </message>
    <message>
        <source>写真を探しています</source>
        <translation>Looking for photos</translation>
    </message>
    <message>
        <source>この端末の中の写しは暗号化されています。元の写真は「ピクチャ」や「ダウンロード」に、暗号化されないまま残っています。見せてはならないものは、そちらを消してください。</source>
        <translation>The copy inside this app is encrypted. The original stays in Pictures or Downloads, not encrypted. Delete it there where nobody else may see it.</translation>
    </message>
    <message>
        <source>この端末に写真も書類も見つかりません</source>
        <translation>No photos or papers on this tablet</translation>
    </message>
    <message>
        <source>カメラで撮るか、PDFをダウンロードすると、ここに新しい順に出ます。</source>
        <translation>Take a photo or download a PDF: they appear here, newest first.</translation>
    </message>
    <message>
        <source>さらに表示（残り %1件）</source>
        <translation>Show more (%1 left)</translation>
    </message>
</context>
<context>
    <name>AttachPageModel</name>
    <message>
        <source>ここにはもう%1件付いていて、これ以上は付けられません。</source>
        <translation>There are %1 here already; no more can be attached.</translation>
    </message>
    <message>
        <source>1件 %1まで、ここにはあと%2件まで付けられます。</source>
        <translation>Up to %1 each; %2 more can be attached here.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1：大きすぎて付けられません</source>
        <translation>%1: too large to attach</translation>
    </message>
    <message>
        <source>写真やPDFとして読めません。この1件は付いていません。</source>
        <translation>This is neither a photo nor a PDF. It was not attached.</translation>
    </message>
    <message>
        <source>この写真はもうこの端末にありません。この1件は付いていません。</source>
        <translation>This photo is no longer on the tablet. It was not attached.</translation>
    </message>
    <message>
        <source>付け間違い</source>
        <translation>Attached by mistake</translation>
    </message>
    <message>
        <source>1件 %1まで付けられます。</source>
        <translation>Up to %1 each.</translation>
    </message>
</context>
<context>
    <name>AttachmentPage</name>
    <message>
        <source>見せる</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>この写真・書類を読み込めませんでした</source>
        <translation>This photo or paper could not be read</translation>
    </message>
    <message>
        <source>PDFの中身は、この画面では表示できません。</source>
        <translation>This page cannot show what is in a PDF.</translation>
    </message>
    <message>
        <source>いま取り込む</source>
        <translation>Fetch it now</translation>
    </message>
    <message>
        <source>この端末に置いておく</source>
        <translation>Keep on this tablet</translation>
    </message>
    <message>
        <source>空きを作るときにも消しません。</source>
        <translation>It stays when room is made.</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>A few words</translation>
    </message>
    <message>
        <source>この添付を外す（理由）</source>
        <translation>Take this off (reason)</translation>
    </message>
    <message>
        <source>この添付を外しますか</source>
        <translation>Take this off?</translation>
    </message>
    <message>
        <source>外したことは、理由とともに記録に残ります。</source>
        <translation>That it was taken off stays on record, with the reason.</translation>
    </message>
    <message>
        <source>外す理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>見せるのを終える</source>
        <translation>End showing</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>写真・書類</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>付ける</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>記録を望まない事業者なので、写真・書類は付けられません。</source>
        <translation>This business wants no record: no photos or papers can be attached.</translation>
    </message>
    <message>
        <source>店や商品の写真、署名した書面、決算書などを付けられます。</source>
        <translation>Photos of the shop or goods, signed papers and statements can be attached.</translation>
    </message>
    <message>
        <source>すべて表示（残り %1件）</source>
        <translation>Show all (%1 left)</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>ページ</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>BusinessHeader</name>
    <message>
        <source>未接触</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>見せる</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>写真</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>担当者限り</source>
        <translation>Restricted</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>この事業者を読み込めませんでした</source>
        <translation>This business could not be read</translation>
    </message>
</context>
<context>
    <name>BusinessPageModel</name>
    <message>
        <source>従業員 %1人</source>
        <translation>%1 employees</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>小規模</source>
        <translation>Small business</translation>
    </message>
    <message>
        <source>小規模以外</source>
        <translation>Not a small business</translation>
    </message>
    <message>
        <source>小規模かどうかの確認：%1</source>
        <translation>Small business to be checked: %1</translation>
    </message>
    <message>
        <source>小規模か未確認</source>
        <translation>Small business not checked</translation>
    </message>
    <message>
        <source>従業員数が未確認</source>
        <translation>Number of employees not checked</translation>
    </message>
</context>
<context>
    <name>BusinessesPage</name>
    <message>
        <source>事業者</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>新しい事業者を記録</source>
        <translation>Record a new business</translation>
    </message>
    <message>
        <source>名前・フリガナ・番号・電話・町名で探す</source>
        <translation>Search by name, kana, number, telephone or town</translation>
    </message>
    <message>
        <source>担当の事業者はまだありません</source>
        <translation>You have no businesses yet</translation>
    </message>
    <message>
        <source>「%1」は見つかりませんでした</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>名前や電話番号の一部を入れると、全件から探します。</source>
        <translation>Part of a name or telephone number searches all businesses.</translation>
    </message>
    <message>
        <source>短い言葉や電話番号でも探せます。初めての方なら、名前と電話だけで記録できます。</source>
        <translation>Short words and telephone numbers work too. For a newcomer, a name and a telephone number are enough.</translation>
    </message>
    <message>
        <source>まだ受信していません</source>
        <translation>Nothing received yet</translation>
    </message>
    <message>
        <source>最初の送受信が終わると、ここで探せるようになります。</source>
        <translation>After the first sync you can search here.</translation>
    </message>
    <message>
        <source>事業者を読み込めませんでした</source>
        <translation>The businesses could not be read</translation>
    </message>
    <message>
        <source>記録に書かれた言葉で探す</source>
        <translation>Find by words in the records</translation>
    </message>
    <message>
        <source>事業者を探す</source>
        <translation>Find a business</translation>
    </message>
    <message>
        <source>記録から探す</source>
        <translation>Search the records</translation>
    </message>
    <message>
        <source>担当者限り</source>
        <translation>Restricted</translation>
    </message>
</context>
<context>
    <name>BusinessesPageModel</name>
    <message>
        <source>全 %1件</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1件以上</source>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Advisor: %1</translation>
    </message>
    <message>
        <source>「%1」 %2</source>
        <translation>“%1” %2</translation>
    </message>
</context>
<context>
    <name>CancelBar</name>
    <message>
        <source>取り消したことは、理由とともに残ります。</source>
        <translation>That it was cancelled stays, with the reason.</translation>
    </message>
    <message>
        <source>取り消す理由</source>
        <translation>Reason for cancelling</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>ここに並ぶ案件はありません</source>
        <translation>No cases here</translation>
    </message>
    <message>
        <source>事務所の判定が届くと、提案に並びます</source>
        <translation>When the office&apos;s verdicts arrive they stand under proposals</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>案件を選んでください</source>
        <translation>Choose a case</translation>
    </message>
    <message>
        <source>左の一覧から選ぶと、根拠と判断がここに出ます</source>
        <translation>Choose from the list: the evidence and the decision appear here</translation>
    </message>
    <message>
        <source>事業者を開く</source>
        <translation>Open the business</translation>
    </message>
</context>
<context>
    <name>CaseRow</name>
    <message>
        <source>月ごとの売上の計画比</source>
        <translation>Sales against plan by month</translation>
    </message>
</context>
<context>
    <name>ChecksheetDraft</name>
    <message>
        <source>これから</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>気づきあり</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>一部実施</source>
        <translation>Partly done</translation>
    </message>
    <message>
        <source>仕組みあり</source>
        <translation>System in place</translation>
    </message>
    <message>
        <source>成果あり</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>まだ開業していないため、対象外かもしれません</source>
        <translation>Not opened yet, so perhaps not applicable</translation>
    </message>
    <message>
        <source>従業員がいないため、対象外かもしれません</source>
        <translation>No employees, so perhaps not applicable</translation>
    </message>
    <message>
        <source>まだ開業していない</source>
        <translation>Not opened yet</translation>
    </message>
    <message>
        <source>従業員がいない</source>
        <translation>No employees</translation>
    </message>
    <message>
        <source>%1ため、%2問を対象外にしますか</source>
        <translation>%1: mark %2 questions as not applicable?</translation>
    </message>
    <message>
        <source>前回 %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>%1 に聞き終えました</source>
        <translation>All asked on %1</translation>
    </message>
    <message>
        <source>次に開くと新しいチェックシートが始まります</source>
        <translation>Opening it again starts a new check sheet</translation>
    </message>
    <message>
        <source>%1 に事業者へ伝えました</source>
        <translation>Told to the owner on %1</translation>
    </message>
    <message>
        <source>事業者に結果を伝えると、経営分析の1件に数えます</source>
        <translation>Once the result is told to the owner it counts as one analysis</translation>
    </message>
</context>
<context>
    <name>ChecksheetForm</name>
    <message>
        <source>総点検チェックシート</source>
        <translation>Business check sheet</translation>
    </message>
    <message>
        <source>記録を終える</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>記録を望まない事業者です。前の回答は見られますが、変えられません。</source>
        <translation>This business wants no record. Earlier answers can be looked at, not changed.</translation>
    </message>
    <message>
        <source>前回の入力の続きです。まだ記録になっていません。</source>
        <translation>You are going on with what was entered before. It is not a record yet.</translation>
    </message>
    <message>
        <source>入力を破棄する</source>
        <translation>Discard the entries</translation>
    </message>
    <message>
        <source>前回からの入力を破棄しますか</source>
        <translation>Discard what was entered since last time?</translation>
    </message>
    <message>
        <source>記録済みの回答は残ります</source>
        <translation>Answers already recorded stay</translation>
    </message>
    <message>
        <source>破棄する</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>設問がまだ届いていません</source>
        <translation>The questions have not arrived yet</translation>
    </message>
    <message>
        <source>送受信すると、事務所の設問がこの端末に入ります</source>
        <translation>A sync brings the office&apos;s questions to this tablet</translation>
    </message>
    <message>
        <source>記録を望まない事業者です</source>
        <translation>This business wants no record</translation>
    </message>
    <message>
        <source>チェックシートは残せません。話した日・方法・相談内容は「記録する」から残せます。</source>
        <translation>No check sheet can be kept. &quot;Record&quot; keeps the day, method and topic of a talk.</translation>
    </message>
</context>
<context>
    <name>ChecksheetPage</name>
    <message>
        <source>総点検チェックシート</source>
        <translation>Business check sheet</translation>
    </message>
</context>
<context>
    <name>ChooseCard</name>
    <message>
        <source>合言葉を決めてください</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>この端末の記録は暗号化され、ふだんはあなたの合言葉だけで開きます。事務所の誰にも合言葉はわかりません。</source>
        <translation>The records on this tablet are encrypted; as a rule only your passphrase opens them. Nobody at the office can find it out.</translation>
    </message>
    <message>
        <source>四つ以上の言葉をつなげると、覚えやすく破られにくくなります。名前、町の名前、生年月日は避けてください。日本語は「表示」を押して入力します。</source>
        <translation>Four or more words in a row are easy to remember and hard to break. Avoid names, towns and dates of birth. For Japanese letters press Show first.</translation>
    </message>
    <message>
        <source>暗号化の準備をしています</source>
        <translation>Preparing the encryption</translation>
    </message>
    <message>
        <source>この合言葉に決める</source>
        <translation>Use this passphrase</translation>
    </message>
    <message>
        <source>忘れたときは、事務所に回復キーがあれば開けます。回復キーがないと、送っていない記録は失われます。</source>
        <translation>If you forget it, the office can open the tablet with its recovery key, where it has one. Without a recovery key, records not yet sent are lost.</translation>
    </message>
    <message>
        <source>鍵の半分は、この端末の専用の部品（TPM）が持ちます。中身を写し取られても、合言葉を試せません。</source>
        <translation>Half of the key is kept by this tablet&apos;s own chip (TPM). On a copy of its contents nobody can try passphrases.</translation>
    </message>
    <message>
        <source>6文字以上なら、数字だけでもかまいません。並び数字、電話番号、生年月日は避けてください。</source>
        <translation>Six characters are enough, digits alone too. Avoid runs of digits, telephone numbers and dates of birth.</translation>
    </message>
</context>
<context>
    <name>CodeScanner</name>
    <message>
        <source>カメラの映像が届きません。ほかのアプリがカメラを使っていれば閉じて、もう一度。文字で入れることもできます。</source>
        <translation>No picture comes from the camera. If another app uses it, close that and try again. You can also type.</translation>
    </message>
    <message>
        <source>カメラが見つかりません。文字で入れてください。</source>
        <translation>No camera was found. Please type instead.</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>取消する</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>ConfidentialCard</name>
    <message>
        <source>取扱注意メモ</source>
        <translation>Confidential note</translation>
    </message>
    <message>
        <source>担当者・代行・課長だけが読めます</source>
        <translation>Only the advisor, a stand-in and the section chief read it</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>読む</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>家庭や健康の事情、個人の借入など、内々に聞いたことの置き場です。書いたことは担当者・代行・課長だけに届き、記録の検索にも出ません。</source>
        <translation>The place for what was said in confidence, such as family, health and private loans. Only the advisor, a stand-in and the section chief get it, and no search in records finds it.</translation>
    </message>
    <message>
        <source>まとめた記録：%1</source>
        <translation>Joined record: %1</translation>
    </message>
    <message>
        <source>あり</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>ConfidentialForm</name>
    <message>
        <source>取扱注意メモを直す</source>
        <translation>Edit the confidential note</translation>
    </message>
    <message>
        <source>記録を望まない事業者です。ここにも書けません。前に書いたものは空にできます。</source>
        <translation>This business wants no record, here either. What was written before can be emptied.</translation>
    </message>
    <message>
        <source>病歴・障害・犯罪歴のような要配慮個人情報や債務整理のことは、支援に要るだけを書いてください。</source>
        <translation>Of illness, disability or a criminal record, which the law protects most, and of debt relief, write only what the support needs.</translation>
    </message>
    <message>
        <source>家庭・健康の事情</source>
        <translation>Family and health</translation>
    </message>
    <message>
        <source>個人の借入・保証</source>
        <translation>Private loans and guarantees</translation>
    </message>
    <message>
        <source>そのほかの内々の話</source>
        <translation>Other confidences</translation>
    </message>
    <message>
        <source>担当者限り</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>この事業者の記録は、次の送受信から担当者・代行・課長だけのものになります。他の職員の端末からは、その端末が送受信したときに消えます（書きかけや未送信があれば、それが済んでから）。あとで外せます。</source>
        <translation>From the next sync on, the records of this business are for its advisor, a stand-in and the section chief alone. They leave other staff&apos;s tablets when those sync (after what is half written or not sent there is done). It can be taken back later.</translation>
    </message>
    <message>
        <source>保存する</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ConfidentialModel</name>
    <message>
        <source>家庭・健康の事情</source>
        <translation>Family and health</translation>
    </message>
    <message>
        <source>個人の借入・保証</source>
        <translation>Private loans and guarantees</translation>
    </message>
    <message>
        <source>そのほかの内々の話</source>
        <translation>Other confidences</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>内容の食い違い</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>両方を残す</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>別の値を書く</source>
        <translation>Write another value</translation>
    </message>
    <message>
        <source>あとで</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>正しい値</source>
        <translation>The right value</translation>
    </message>
    <message>
        <source>この値にする</source>
        <translation>Use this value</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>ConflictsPageModel</name>
    <message>
        <source>%1に書いた%2「%3」は、ほかの人が書いた内容と食い違っています。今は%4さんが担当で、どちらにするかを決めます。</source>
        <translation>Written on %1: %2 “%3” differs from what somebody else wrote. %4 is responsible now and decides which to keep.</translation>
    </message>
    <message>
        <source>引き継ぎのあとに届いた%1さんの記録：%2</source>
        <translation>Arrived after the hand-over, written by %1: %2</translation>
    </message>
    <message>
        <source>%1：「%2」に決めました。次の送受信で事務所に届きます。</source>
        <translation>%1: decided for “%2”. It reaches the office with the next sync.</translation>
    </message>
    <message>
        <source>この端末で同じ欄を二度、見比べずに書きました。どちらも残っています。</source>
        <translation>The same field was written twice on this tablet without comparing. Both are kept.</translation>
    </message>
    <message>
        <source>一人が取り消し、もう一人はそれを見ずに書き加えました。どちらも残っています。</source>
        <translation>One person cancelled it, another added to it without having seen that. Both are kept.</translation>
    </message>
    <message>
        <source>同じ欄を、お互いの変更を見る前に書き換えました。どちらも残っています。</source>
        <translation>The same field was changed before either had seen the other&apos;s change. Both are kept.</translation>
    </message>
    <message>
        <source>あなた</source>
        <translation>You</translation>
    </message>
    <message>
        <source>いまの記録</source>
        <translation>The record as it is</translation>
    </message>
    <message>
        <source>いまの値</source>
        <translation>The value now</translation>
    </message>
    <message>
        <source>この端末で入力した値</source>
        <translation>Entered on this tablet</translation>
    </message>
    <message>
        <source>事務所に届いている値</source>
        <translation>At the office</translation>
    </message>
    <message>
        <source>取り消さずに残す</source>
        <translation>Keep it, do not cancel</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>「%1」にする</source>
        <translation>Use “%1”</translation>
    </message>
    <message>
        <source>あなたの値にする</source>
        <translation>Use your value</translation>
    </message>
    <message>
        <source>事務所の値にする</source>
        <translation>Use the office&apos;s value</translation>
    </message>
    <message>
        <source>%1さんの値にする</source>
        <translation>Use the value of %1</translation>
    </message>
</context>
<context>
    <name>ConsentDraft</name>
    <message>
        <source>同意の記録がまだこの端末にありません。取り寄せてから記録してください。</source>
        <translation>What was agreed is not on this tablet yet. Fetch it before recording another answer.</translation>
    </message>
    <message>
        <source>提供先の種類を選んでください。</source>
        <translation>Choose the kind of recipient.</translation>
    </message>
    <message>
        <source>提供先の名前を入れてください。</source>
        <translation>Enter the recipient&apos;s name.</translation>
    </message>
    <message>
        <source>本人の返事を選んでください。</source>
        <translation>Choose what the client says.</translation>
    </message>
    <message>
        <source>方法を選んでください。</source>
        <translation>Choose how it took place.</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>提供先を加える</source>
        <translation>Add a recipient</translation>
    </message>
    <message>
        <source>提供先の種類</source>
        <translation>Kind of recipient</translation>
    </message>
    <message>
        <source>提供先の名前（銀行・専門家・サービスごとに）</source>
        <translation>Recipient&apos;s name (one bank, expert or service each)</translation>
    </message>
    <message>
        <source>本人の返事</source>
        <translation>The client&apos;s answer</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>返事の日</source>
        <translation>Day of the answer</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>返事を変える</source>
        <translation>Change the answer</translation>
    </message>
    <message>
        <source>提供を記録する</source>
        <translation>Record a disclosure</translation>
    </message>
    <message>
        <source>取消（理由）</source>
        <translation>Cancel (reason)</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>提供の同意</source>
        <translation>Consent to disclosure</translation>
    </message>
    <message>
        <source>外に渡すときだけ要ります。所内で共有するときは要りません。</source>
        <translation>Needed only to disclose data to others, not to share it among colleagues.</translation>
    </message>
    <message>
        <source>提供先を加える</source>
        <translation>Add a recipient</translation>
    </message>
    <message>
        <source>提供先はまだありません。同意がない間は、どこにも提供できません。</source>
        <translation>No recipients yet. Without consent nothing may be disclosed to anybody.</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>個人情報</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>読み込めませんでした</source>
        <translation>Could not be read</translation>
    </message>
</context>
<context>
    <name>ConsultationDraft</name>
    <message>
        <source>日付を読み取れません。2026/11/24 や 11/24 のように。</source>
        <translation>The date cannot be read. Write 2026/11/24 or 11/24.</translation>
    </message>
    <message>
        <source>日付が今日より先です。</source>
        <translation>The date is after today.</translation>
    </message>
    <message>
        <source>時間は 0 から 1440 分までです。</source>
        <translation>Minutes are from 0 to 1440.</translation>
    </message>
    <message>
        <source>次の予定日を読み取れません。</source>
        <translation>The next date cannot be read.</translation>
    </message>
    <message>
        <source>方法を選んでください。</source>
        <translation>Choose how it took place.</translation>
    </message>
    <message>
        <source>対応者をひとり以上選んでください。</source>
        <translation>Choose at least one advisor.</translation>
    </message>
    <message>
        <source>来られた方の名前を入れてください。</source>
        <translation>Enter the name of who came.</translation>
    </message>
    <message>
        <source>約束の期限を読み取れません。</source>
        <translation>The date of the promise cannot be read.</translation>
    </message>
    <message>
        <source>支援記録の訂正</source>
        <translation>Correction of a consultation</translation>
    </message>
    <message>
        <source>記録を終える</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source>支援記録の訂正</source>
        <translation>Correction of a consultation</translation>
    </message>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>事業者はまだ決まっていません</source>
        <translation>No business yet</translation>
    </message>
    <message>
        <source>この記録を取消（理由）</source>
        <translation>Cancel this record (with a reason)</translation>
    </message>
    <message>
        <source>この支援記録を取消しますか</source>
        <translation>Cancel this consultation record?</translation>
    </message>
    <message>
        <source>取消した記録は、理由とともに履歴に残ります。</source>
        <translation>A cancelled record stays in the history with its reason.</translation>
    </message>
    <message>
        <source>取消の理由</source>
        <translation>Reason for cancelling</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Advisor: %1</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>未記入</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>法人番号</source>
        <translation>Corporate number</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>ContactsForm</name>
    <message>
        <source>連絡先を直す</source>
        <translation>Edit the contact</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>000-0000</source>
        <translation>000-0000</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>保存する</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>DatedDraft</name>
    <message>
        <source>日付を読み取れません。2026/11/24 や 11/24 のように。</source>
        <translation>The date cannot be read. Write 2026/11/24 or 11/24.</translation>
    </message>
    <message>
        <source>日付が今日より先です。</source>
        <translation>The date is after today.</translation>
    </message>
</context>
<context>
    <name>DayEntry</name>
    <message>
        <source>2026/11/24 や 11/24 のように入れてください。</source>
        <translation>Write 2026/11/24 or 11/24.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>−1日</source>
        <translation>-1 day</translation>
    </message>
    <message>
        <source>+1日</source>
        <translation>+1 day</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>カレンダー</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>%1のカレンダーを閉じる</source>
        <translation>Close the calendar of: %1</translation>
    </message>
    <message>
        <source>%1のカレンダーを開く</source>
        <translation>Open the calendar of: %1</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>判断</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>対応を始める</source>
        <translation>Start support</translation>
    </message>
    <message>
        <source>案件を開いて対応を始める</source>
        <translation>Open a case and start support</translation>
    </message>
    <message>
        <source>様子を見る（理由を書く）</source>
        <translation>Wait and see (with a reason)</translation>
    </message>
    <message>
        <source>案件を終了する</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>終わり方</source>
        <translation>How it ends</translation>
    </message>
    <message>
        <source>担当の端末にも次の送受信で届きます</source>
        <translation>It reaches the advisor&apos;s tablet with the next sync</translation>
    </message>
    <message>
        <source>分かったこと</source>
        <translation>What became clear</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>進捗が芳しくない点を書いて、案件を開きます</source>
        <translation>Write what goes badly and open a case</translation>
    </message>
    <message>
        <source>様子を見る理由を書いてください</source>
        <translation>Write why you wait</translation>
    </message>
    <message>
        <source>終わり方を選んで、分かったことを書いてください</source>
        <translation>Choose how it ends and write what became clear</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>端末の一覧</source>
        <translation>Tablets</translation>
    </message>
    <message>
        <source>端末の一覧を読み込めませんでした</source>
        <translation>The list of tablets could not be read</translation>
    </message>
    <message>
        <source>端末の一覧はまだ届いていません</source>
        <translation>The list of tablets has not come yet</translation>
    </message>
    <message>
        <source>送受信すると、職員の端末がいつつながったかが事務所から届きます。</source>
        <translation>A sync brings from the office when each tablet was last in.</translation>
    </message>
    <message>
        <source>今日はまだの端末</source>
        <translation>Not in today</translation>
    </message>
    <message>
        <source>最後につながった時刻と、そのとき送り残していた件数です。</source>
        <translation>When each was last in, and what it had not sent by then.</translation>
    </message>
    <message>
        <source>今日つながった端末</source>
        <translation>In today</translation>
    </message>
    <message>
        <source>端末が多いため、最近つながったものだけを出しています。</source>
        <translation>There are many tablets; only those that were in lately are shown.</translation>
    </message>
</context>
<context>
    <name>DevicesPageModel</name>
    <message>
        <source>（名前のない職員）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>%1（この端末）</source>
        <translation>%1 (this tablet)</translation>
    </message>
    <message>
        <source>版 %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>まだ一度もつながっていません</source>
        <translation>Never heard of</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>古い版です。新しい版は %1 です。</source>
        <translation>An old version; the new one is %1.</translation>
    </message>
    <message>
        <source>%1（%2日前）</source>
        <translation>%1 (%2 days ago)</translation>
    </message>
    <message>
        <source>送信待ち %1件</source>
        <translation>%1 waiting to be sent</translation>
    </message>
    <message>
        <source>%1台が今日はまだつながっていません</source>
        <translation>%1 tablets were not in today</translation>
    </message>
    <message>
        <source>次の送受信で事務所から届きます</source>
        <translation>Comes from the office with the next sync</translation>
    </message>
    <message>
        <source>復元か複製のあと、別の行の名前で続いています。</source>
        <translation>Restored or copied: it goes on under the name of another line.</translation>
    </message>
    <message>
        <source>すべての端末が今日つながりました</source>
        <translation>All tablets were in today</translation>
    </message>
</context>
<context>
    <name>DiscardBar</name>
    <message>
        <source>書きかけの内容を破棄しますか</source>
        <translation>Discard what you began to write?</translation>
    </message>
    <message>
        <source>破棄した内容は、もとに戻せません。</source>
        <translation>What is discarded cannot be brought back.</translation>
    </message>
    <message>
        <source>破棄する</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>書き続ける</source>
        <translation>Go on writing</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>書きかけがあります。%1</source>
        <translation>A draft is here. %1</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>破棄</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>DraftButtons</name>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>後で続ける</source>
        <translation>Go on later</translation>
    </message>
    <message>
        <source>破棄する</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>書きかけ</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>この端末に保存済み</source>
        <translation>Saved on this tablet</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>DriftCasePageModel</name>
    <message>
        <source>年%1回</source>
        <translation>%1 times a year</translation>
    </message>
    <message>
        <source>第%1版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Advisor: %1</translation>
    </message>
    <message>
        <source>案件はまだありません</source>
        <translation>No case yet</translation>
    </message>
    <message>
        <source>提案&#x3000;%1から</source>
        <translation>Proposed since %1</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>対応開始</source>
        <translation>Support started</translation>
    </message>
    <message>
        <source>事務所の判定がまだ届いていません</source>
        <translation>The office&apos;s verdict has not arrived yet</translation>
    </message>
    <message>
        <source>%1の判定</source>
        <translation>Verdict of %1</translation>
    </message>
    <message>
        <source>%1まで</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>%1に済み</source>
        <translation>Done on %1</translation>
    </message>
    <message>
        <source>未了</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>まだ決めていません</source>
        <translation>Not decided yet</translation>
    </message>
</context>
<context>
    <name>DriftPage</name>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>乖離案件は課長と法定経営指導員のページです</source>
        <translation>Drift cases are for the section chief and the statutory advisor</translation>
    </message>
    <message>
        <source>担当の要対応は今日の予定に出ます</source>
        <translation>What you have to do stands on Today</translation>
    </message>
</context>
<context>
    <name>DriftPageModel</name>
    <message>
        <source>計画 %1件&#x3000;順調 %2・注意 %3・乖離 %4・判定できません %5</source>
        <translation>%1 plans: %2 on track, %3 caution, %4 drifting, %5 cannot be judged</translation>
    </message>
    <message>
        <source>提案</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>案件なし</source>
        <translation>No case</translation>
    </message>
    <message>
        <source>未接触</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>実績なし</source>
        <translation>No figures</translation>
    </message>
    <message>
        <source>まだ判定がありません</source>
        <translation>No verdict yet</translation>
    </message>
    <message>
        <source>%1日待ち</source>
        <translation>%1 days waiting</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>%1日目</source>
        <translation>Day %1</translation>
    </message>
</context>
<context>
    <name>EmptiableText</name>
    <message>
        <source>空にする</source>
        <translation>Empty it</translation>
    </message>
</context>
<context>
    <name>EndingPanel</name>
    <message>
        <source>%1：次はいつにしますか</source>
        <translation>%1: when next?</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を書く</source>
        <translation>Write a reason</translation>
    </message>
    <message>
        <source>やめて記録に戻る</source>
        <translation>Back to the record</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>登録コード</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>10分間、一度だけ使えます</source>
        <translation>Good once, for ten minutes</translation>
    </message>
    <message>
        <source>「banso1:」で始まる文字を、終わりまでそのまま貼り付けてください。</source>
        <translation>Paste the text that begins with “banso1:” as it is, to its end.</translation>
    </message>
    <message>
        <source>管理者が事務所のページの「端末」で登録コードを出します。そのとおりに入れてください。</source>
        <translation>The administrator makes a code on the office’s page, among the tablets. Type what it shows.</translation>
    </message>
    <message>
        <source>管理者が事務所のページの「端末」で登録コードを出します。そのQRコードを読み取ります。</source>
        <translation>The administrator makes a code on the office’s page, among the tablets. Its QR code is scanned.</translation>
    </message>
    <message>
        <source>事務所の画面か紙のQRコードを、枠に入れてください。読み取ると、そのまま登録します。</source>
        <translation>Hold the office’s QR code, on its screen or on paper, in the square. The tablet then enrols by itself.</translation>
    </message>
    <message>
        <source>サーバー</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>ポート</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>例：192.168.1.20</source>
        <translation>e.g. 192.168.1.20</translation>
    </message>
    <message>
        <source>例：8444</source>
        <translation>e.g. 8444</translation>
    </message>
    <message>
        <source>例：abcd-efgh-ijkl-mnop</source>
        <translation>e.g. abcd-efgh-ijkl-mnop</translation>
    </message>
    <message>
        <source>登録コードの文字</source>
        <translation>Text of the code</translation>
    </message>
    <message>
        <source>事務所に確かめています</source>
        <translation>Asking the office</translation>
    </message>
    <message>
        <source>登録する</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>カメラで読み取る</source>
        <translation>Scan with the camera</translation>
    </message>
    <message>
        <source>サーバーとコードを入れて登録する</source>
        <translation>Type server and code</translation>
    </message>
    <message>
        <source>文字を貼り付けて登録する</source>
        <translation>Paste a text</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>端末登録をやり直します</source>
        <translation>This tablet is enrolled anew</translation>
    </message>
    <message>
        <source>この端末の記録も、まだ送っていない分も、そのまま残ります。登録用のコードは、管理者が事務所のページの「端末」で出します。</source>
        <translation>The records of this tablet stay, also what it has not sent. The administrator gives the code on the office’s page, under “Tablets”.</translation>
    </message>
    <message>
        <source>まだ送っていない記録を送ります。</source>
        <translation>What was not sent yet is sent now.</translation>
    </message>
    <message>
        <source>送受信を始める</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>端末登録</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>この端末を使い始めます</source>
        <translation>Begin to use this tablet</translation>
    </message>
    <message>
        <source>登録できました</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>はじめに事務所の記録を受信します。そのあとは、つながらない所でも使えます。</source>
        <translation>First the office&apos;s records are received. After that the tablet works where there is no network too.</translation>
    </message>
    <message>
        <source>受信を始める</source>
        <translation>Start receiving</translation>
    </message>
    <message>
        <source>この端末と事務所のやりとり</source>
        <translation>How this tablet and the office trust each other</translation>
    </message>
    <message>
        <source>端末は自分の鍵を作り、事務所はその鍵にだけ証明書を出します。コードそのものは通信に流れません。端末は、コードを知っている事務所だけを信用します。</source>
        <translation>The tablet makes its own key and the office certifies that key only. The code itself is never sent. The tablet trusts only the office that knows the code.</translation>
    </message>
</context>
<context>
    <name>EnrolPageModel</name>
    <message>
        <source>この端末には別の方の記録があるので、この登録コードでは登録できません。この端末の方のコードを管理者に頼んでください。</source>
        <translation>The records of somebody else are on this tablet, so that this code cannot enrol it. Ask the administrator for a code of the person whose tablet it is.</translation>
    </message>
    <message>
        <source>登録コードの文字を読み取れませんでした。「banso1:」から終わりまで貼り付けてください。</source>
        <translation>The code could not be read. Paste it from “banso1:” to its end.</translation>
    </message>
    <message>
        <source>事務所の伴走の方が新しい版です。この端末のアプリを更新してください。</source>
        <translation>The office has a newer version of Banso. Update the app of this tablet.</translation>
    </message>
    <message>
        <source>これは伴走の登録コードではありません。事務所のページの「端末」のQRコードを映してください。</source>
        <translation>This is not an enrolment code of Banso. Show the QR code of the office’s page, among the tablets.</translation>
    </message>
    <message>
        <source>読み取れない欄があります。サーバーとポートは表示のとおりに、登録コードは英字と 2〜7 の16文字を入れてください。</source>
        <translation>A field cannot be read. Type server and port as they are shown; the code has 16 letters or digits from 2 to 7.</translation>
    </message>
    <message>
        <source>%1さんの端末</source>
        <translation>Tablet of %1</translation>
    </message>
    <message>
        <source>%1さんの端末（%2）</source>
        <translation>Tablet of %1 (%2)</translation>
    </message>
</context>
<context>
    <name>EntriesCard</name>
    <message>
        <source>写真・書類</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>%1件、この記録と一緒に保存します</source>
        <translation>%1, saved together with this record</translation>
    </message>
    <message>
        <source>付ける</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>店や商品の写真、署名した書面、決算書などを付けられます。</source>
        <translation>Photos of the shop or goods, signed papers and statements can be attached.</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Take off</translation>
    </message>
</context>
<context>
    <name>ErasedPage</name>
    <message>
        <source>この端末の利用は終わりました</source>
        <translation>This tablet is no longer in use</translation>
    </message>
    <message>
        <source>事務所で利用停止になりました。まだ送っていなかった記録は、すべて事務所に預けました。</source>
        <translation>The office stopped it. All that was not sent yet has been left with the office.</translation>
    </message>
    <message>
        <source>この端末の記録は消去しました。もう一度使うときは、管理者に登録コードを頼んでください。</source>
        <translation>The records on it were erased. To use it again, ask the administrator for an enrolment code.</translation>
    </message>
    <message>
        <source>アプリを閉じる</source>
        <translation>Close the app</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>もう一度読み込む</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>根拠</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>実績</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>計画・前年</source>
        <translation>Plan / last year</translation>
    </message>
    <message>
        <source>基準</source>
        <translation>Threshold</translation>
    </message>
</context>
<context>
    <name>FailureWindow</name>
    <message>
        <source>伴走</source>
        <translation>Banso</translation>
    </message>
    <message>
        <source>この端末の記録を開けませんでした</source>
        <translation>The records on this tablet could not be opened</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FigureEntryModel</name>
    <message>
        <source>万円</source>
        <translation>×¥10,000</translation>
    </message>
    <message>
        <source>千円</source>
        <translation>×¥1,000</translation>
    </message>
    <message>
        <source>売上（%1・%2）</source>
        <translation>Sales (%1, %2)</translation>
    </message>
    <message>
        <source>売上（%1）</source>
        <translation>Sales (%1)</translation>
    </message>
    <message>
        <source>前の年（%1）</source>
        <translation>Year before (%1)</translation>
    </message>
    <message>
        <source>1年（%1）</source>
        <translation>Year (%1)</translation>
    </message>
    <message>
        <source>計画 %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>前年 %1</source>
        <translation>Last year %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>計画は%1です。違う区分の数字は判定に入りません。</source>
        <translation>The plan is %1. Figures of the other basis are not judged.</translation>
    </message>
    <message>
        <source>%1（途中）</source>
        <translation>%1 (so far)</translation>
    </message>
    <message>
        <source>月末まで除く</source>
        <translation>Not over</translation>
    </message>
    <message>
        <source>税の区分が違う</source>
        <translation>Other tax basis</translation>
    </message>
    <message>
        <source>途中の数字</source>
        <translation>So far</translation>
    </message>
</context>
<context>
    <name>FigureOriginCard</name>
    <message>
        <source>数字の出どころ</source>
        <translation>Where the figures come from</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>前年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>計画比</source>
        <translation>Against plan</translation>
    </message>
    <message>
        <source>実績</source>
        <translation>Actual</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>月ごと</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>まとめて</source>
        <translation>In total</translation>
    </message>
    <message>
        <source>増減だけ</source>
        <translation>Direction only</translation>
    </message>
    <message>
        <source>利益も入れる</source>
        <translation>Enter profit too</translation>
    </message>
    <message>
        <source>利益：どの月の分か</source>
        <translation>Profit: of which months</translation>
    </message>
    <message>
        <source>前の月も表示</source>
        <translation>Show earlier months</translation>
    </message>
</context>
<context>
    <name>FileTraffic</name>
    <message>
        <source>%1件は送受信できませんでした。次の送受信でもう一度試します。</source>
        <translation>%1 could not be sent or fetched. The next sync tries again.</translation>
    </message>
    <message>
        <source>写真・書類 %1件を送っています（いまの1件 %2%）</source>
        <translation>Sending %1 photos or papers (this one %2%)</translation>
    </message>
    <message>
        <source>写真・書類 %1件を取り込んでいます（いまの1件 %2%）</source>
        <translation>Fetching %1 photos or papers (this one %2%)</translation>
    </message>
</context>
<context>
    <name>FollowupDraft</name>
    <message>
        <source>%1まで</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>要となる取組</source>
        <translation>Key action</translation>
    </message>
    <message>
        <source>売上がまだそろっていません。数字を一緒に確かめましょう。</source>
        <translation>The sales are not complete yet. Let us look at the figures together.</translation>
    </message>
</context>
<context>
    <name>FollowupForm</name>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>フォローアップ %1回目</source>
        <translation>Follow-up no. %1</translation>
    </message>
    <message>
        <source>計画が見つかりません</source>
        <translation>The plan was not found</translation>
    </message>
</context>
<context>
    <name>FollowupPage</name>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>FollowupTalkCard</name>
    <message>
        <source>今日 伝えること</source>
        <translation>To tell today</translation>
    </message>
    <message>
        <source>伝えた</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>話したこと</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>事業者の話</source>
        <translation>What the owner says</translation>
    </message>
    <message>
        <source>分かったこと・伝えたこと</source>
        <translation>What was found and told</translation>
    </message>
    <message>
        <source>次の一歩</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>次の予定日</source>
        <translation>Next date</translation>
    </message>
</context>
<context>
    <name>FetchCard</name>
    <message>
        <source>記録を取り寄せています</source>
        <translation>Fetching the records</translation>
    </message>
    <message>
        <source>記録はまだこの端末にありません</source>
        <translation>The records are not on this tablet yet</translation>
    </message>
    <message>
        <source>事務所に問い合わせています。</source>
        <translation>Asking the office.</translation>
    </message>
    <message>
        <source>これまでの記録と数字は、つながる所で「いま取り寄せる」を押すと届きます。</source>
        <translation>The records and figures so far come with &quot;Fetch now&quot;, where there is a connection.</translation>
    </message>
    <message>
        <source>新しい記録は、いまでも書けます。</source>
        <translation>A new record can be written now.</translation>
    </message>
    <message>
        <source>届くと、ここに書けます。今日の話は、いま支援記録に書けます。</source>
        <translation>Once they are here, this can be filled in. Write today&apos;s talk as a record now.</translation>
    </message>
    <message>
        <source>取り寄せられませんでした。%1</source>
        <translation>They did not come. %1</translation>
    </message>
    <message>
        <source>支援記録を書く</source>
        <translation>Write a record</translation>
    </message>
    <message>
        <source>いま取り寄せる</source>
        <translation>Fetch now</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>読み込めませんでした</source>
        <translation>Could not be read</translation>
    </message>
</context>
<context>
    <name>FounderForm</name>
    <message>
        <source>新しい事業者を記録</source>
        <translation>Record a new business</translation>
    </message>
    <message>
        <source>名前（屋号か本人の名前）</source>
        <translation>Name (of the shop or the person)</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>創業予定として記録します。名前と電話があれば足り、ほかは後から足せます。</source>
        <translation>Recorded as a founder. A name and a telephone are enough; the rest can follow.</translation>
    </message>
    <message>
        <source>同じ事業者がもう登録されているかもしれません</source>
        <translation>This business may be there already</translation>
    </message>
    <message>
        <source>この事業者を開く</source>
        <translation>Open this business</translation>
    </message>
</context>
<context>
    <name>FrequencyPanel</name>
    <message>
        <source>年に何回会うか</source>
        <translation>How often a year</translation>
    </message>
    <message>
        <source>追加訪問の日</source>
        <translation>Date of the extra visit</translation>
    </message>
    <message>
        <source>頻度を上げて追加訪問を入れる</source>
        <translation>Raise the frequency and add the extra visit</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>今日の予定</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>事業者</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>目標</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>報告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>送受信</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>手引き</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>経営指導員</source>
        <translation>Advisor</translation>
    </message>
</context>
<context>
    <name>GivenUpCard</name>
    <message>
        <source>合言葉では開かなくなりました</source>
        <translation>The passphrase opens it no more</translation>
    </message>
    <message>
        <source>違う合言葉が続いたためです。記録はこの端末に暗号化されたまま残っています。</source>
        <translation>Too many passphrases in a row were wrong. The records are still on this tablet, encrypted.</translation>
    </message>
    <message>
        <source>事務所の回復キーで開ける</source>
        <translation>Open it with the office&apos;s recovery key</translation>
    </message>
    <message>
        <source>新しく登録し直す</source>
        <translation>Enrol it anew</translation>
    </message>
    <message>
        <source>今日すぐに使いたいときは、空の端末として始められます。登録コードを管理者に頼んでください。</source>
        <translation>If you need it today, begin with an empty tablet. Ask the administrator for a code.</translation>
    </message>
    <message>
        <source>アプリを閉じて開き直すと、ここから空の端末として始められます。</source>
        <translation>Close the app and open it again; from here you can then begin with an empty tablet.</translation>
    </message>
    <message>
        <source>空の端末として始めますか</source>
        <translation>Begin with an empty tablet?</translation>
    </message>
    <message>
        <source>送っていない記録は、回復キーで開けるまで別のフォルダーで待ちます。何も消えません。</source>
        <translation>What was not sent waits in a folder of its own until the recovery key opens it. Nothing is deleted.</translation>
    </message>
    <message>
        <source>始める</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>端末を事務所に持ってきてください。保管している紙で開け、新しい合言葉を決められます。</source>
        <translation>Bring the tablet to the office. The paper that is kept there opens it, and you choose a new passphrase.</translation>
    </message>
    <message>
        <source>回復キーで開ける</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>この端末の専用の部品（TPM）に、鍵の半分がないためです。記録はこの端末に暗号化されたまま残っています。</source>
        <translation>This tablet&apos;s own chip (TPM) does not have its half of the key. The records are still on this tablet, encrypted.</translation>
    </message>
</context>
<context>
    <name>GivingDraft</name>
    <message>
        <source>何を提供したかを入れてください。</source>
        <translation>Enter what was disclosed.</translation>
    </message>
    <message>
        <source>同意の記録がまだこの端末にありません。取り寄せてから提供してください。</source>
        <translation>What was agreed is not on this tablet yet. Fetch it before giving anything.</translation>
    </message>
</context>
<context>
    <name>GivingForm</name>
    <message>
        <source>%1への提供を記録</source>
        <translation>Record a disclosure to %1</translation>
    </message>
    <message>
        <source>提供したもの（決算書の写し など）</source>
        <translation>What was disclosed (a copy of the accounts, for example)</translation>
    </message>
    <message>
        <source>提供した日</source>
        <translation>Day of the disclosure</translation>
    </message>
</context>
<context>
    <name>GivingRow</name>
    <message>
        <source>取消（理由）</source>
        <translation>Cancel (reason)</translation>
    </message>
</context>
<context>
    <name>GivingsCard</name>
    <message>
        <source>提供の記録</source>
        <translation>Record of disclosures</translation>
    </message>
    <message>
        <source>まだ何も提供していません。</source>
        <translation>Nothing has been disclosed yet.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>端末登録</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>サーバーの場所や証明が変わったときは、登録用のコードを管理者に頼み、登録をやり直します。この端末の記録も、まだ送っていない分も、そのまま残ります。</source>
        <translation>When the server has moved, or has another certificate, ask the administrator for a code and enrol this tablet anew. Its records stay, also what it has not sent.</translation>
    </message>
    <message>
        <source>端末登録をやり直す</source>
        <translation>Enrol this tablet anew</translation>
    </message>
    <message>
        <source>手引き</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>版 %1&#x3000;%2</source>
        <translation>Version %1  %2</translation>
    </message>
    <message>
        <source>今日の予定</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>朝ここを開くと、今日の予定、対応依頼、期限を過ぎたフォローアップが並びます。</source>
        <translation>In the morning this page shows today&apos;s appointments, instructions and overdue follow-ups.</translation>
    </message>
    <message>
        <source>事業者</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>名前、ふりがな、電話、番号の一部を入れると、打つそばから探します。旧字と新字、全角と半角の違いは気にしなくてかまいません。</source>
        <translation>Type part of a name, kana, telephone or number and it searches as you type. Old and new character forms and widths do not matter.</translation>
    </message>
    <message>
        <source>開くと、相談も計画もチェックシートも、その事業者の歩みが一つの流れで見られます。</source>
        <translation>Opened, it shows the whole history of the business in one line: talks, plans and check sheets.</translation>
    </message>
    <message>
        <source>支援記録・フォローアップ</source>
        <translation>Consultations and follow-ups</translation>
    </message>
    <message>
        <source>聞いたことをその場で書きます。書いている間も、1秒ごとにこの端末に保存されます。</source>
        <translation>Write what you hear on the spot. While you write, it is saved on this tablet every second.</translation>
    </message>
    <message>
        <source>数字は、わかる細かさで入れてください。月ごとでも、これまでの合計でも、「少し増えた」だけでもかまいません。</source>
        <translation>Enter figures as exactly as you know them: by month, as a total so far, or only “a little more”.</translation>
    </message>
    <message>
        <source>電池が切れても、次に開くと続きから書けます。</source>
        <translation>If the battery runs out, you go on where you were.</translation>
    </message>
    <message>
        <source>チェックシート</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>わからない問いは「未確認」、当てはまらない問いは「対象外」にします。</source>
        <translation>What you do not know is “not checked”, what does not fit is “not applicable”.</translation>
    </message>
    <message>
        <source>送受信</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>アプリを開いていれば、つながっているあいだは、ひとりでに送受信します。</source>
        <translation>While the app is open and the office can be reached, it syncs by itself.</translation>
    </message>
    <message>
        <source>すぐに送りたいときは「いま送受信する」を押します。途中で切れても、続きから送ります。</source>
        <translation>To send at once, tap “Sync now”. If it breaks off, it goes on from there.</translation>
    </message>
    <message>
        <source>同じ欄を二人が書き換えたときは、どちらも残したまま「内容の食い違い」に出ます。正しい方を選んでください。</source>
        <translation>When two people changed the same field, both values are kept and shown as a contradiction. Choose the right one.</translation>
    </message>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>計画から外れている事業者が、数字と理由とともに並びます。</source>
        <translation>Businesses that drift from their plan, with figures and reasons.</translation>
    </message>
    <message>
        <source>「対応を始める」か「様子を見る」を理由とともに選び、担当者に対応依頼を出します。</source>
        <translation>Choose to start support or to wait, with a reason, and instruct the advisor.</translation>
    </message>
    <message>
        <source>書いた内容はどこにあるか</source>
        <translation>Where your work is</translation>
    </message>
    <message>
        <source>書いた内容は、まずこの端末の中にあります。送受信で事務所のサーバーに届きます。ほかの場所には送られません。</source>
        <translation>What you write is on this tablet first. A sync brings it to the office&apos;s server. It is sent nowhere else.</translation>
    </message>
    <message>
        <source>取り消した記録も、理由とともに履歴に残ります。</source>
        <translation>Cancelled records stay in the history with their reason.</translation>
    </message>
    <message>
        <source>端末をなくしたときは、すぐに管理者に知らせてください。管理者がこの端末の利用を停止します。</source>
        <translation>If the tablet is lost, tell the administrator at once, who then stops it.</translation>
    </message>
    <message>
        <source>行に触れるとその事業者が開き、「記録する」で記録を始めます。</source>
        <translation>Touch a row to open the business, “Record” to begin a record.</translation>
    </message>
    <message>
        <source>64の問いに、一回触れるだけで答えます。何回に分けても結構です。</source>
        <translation>64 questions, one tap each, in as many sittings as you like.</translation>
    </message>
    <message>
        <source>「届きました」は、事務所が受け取ったと答えたものだけに出ます。</source>
        <translation>“Arrived” is only said of what the office has confirmed.</translation>
    </message>
    <message>
        <source>「保留」は事務所が受け取れなかった記録で、なくなっていません。</source>
        <translation>“Held back” is work that the office could not take; it is not lost.</translation>
    </message>
    <message>
        <source>写真・書類</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>事業者のページか記録の「付ける」を押し、写真に触れると付きます。写しが暗号化されてこの端末に残ります。</source>
        <translation>Press Attach on a business or a record, then touch a photo. A copy stays on this tablet, encrypted.</translation>
    </message>
    <message>
        <source>元の写真は暗号化されていません。付けたあとで消してください。</source>
        <translation>The original photo is not encrypted. Delete it once it is attached.</translation>
    </message>
    <message>
        <source>送受信すると、記録のあとに本体を送ります。事務所に届くまでは「未送信」と出ます。</source>
        <translation>A sync sends the files after the records. Until the office has them they are marked &quot;Not sent&quot;.</translation>
    </message>
    <message>
        <source>端末にない記録は、開いたときに事務所から取り寄せます。出かける前に一度開いてください。長く使うものは「この端末に残す」を押します。</source>
        <translation>Records that are not on the tablet are fetched from the office when a business is opened. Open it once before you leave. Tick &quot;Keep on this tablet&quot; for what you need longer.</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>一問ずつ、あとから変えられます</source>
        <translation>One question at a time; you can change it later</translation>
    </message>
    <message>
        <source>対象外にする</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>すべて聞く</source>
        <translation>Ask all</translation>
    </message>
    <message>
        <source>一つ答えると次へ進みます</source>
        <translation>An answer leads on to the next</translation>
    </message>
    <message>
        <source>%1へ進む</source>
        <translation>On to %1</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>同じ事業者を一つにまとめる</source>
        <translation>Join two records of one business</translation>
    </message>
    <message>
        <source>どちらの記録も消えません。あとで取り消せます。</source>
        <translation>Neither record is lost, and the join can be undone.</translation>
    </message>
    <message>
        <source>まとめられませんでした</source>
        <translation>The records could not be joined</translation>
    </message>
    <message>
        <source>残す記録</source>
        <translation>The record that stands</translation>
    </message>
    <message>
        <source>もう一方の支援記録・計画・実績も、残した記録のページに出ます。</source>
        <translation>Consultations, plans and figures of the other are shown on its page too.</translation>
    </message>
    <message>
        <source>記録 1</source>
        <translation>Record 1</translation>
    </message>
    <message>
        <source>記録 2</source>
        <translation>Record 2</translation>
    </message>
    <message>
        <source>違うところ</source>
        <translation>Where they differ</translation>
    </message>
    <message>
        <source>正しいほうを選んでください。選ばなかった値も履歴に残ります。</source>
        <translation>Choose the right one. The other value stays in the history.</translation>
    </message>
    <message>
        <source>この二つを一つの事業者にまとめますか</source>
        <translation>Join these two into one business?</translation>
    </message>
    <message>
        <source>全員の端末で一つの事業者として見えるようになります。</source>
        <translation>Everybody&apos;s tablet will show them as one business.</translation>
    </message>
    <message>
        <source>まとめる</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>この記録を残します</source>
        <translation>This record stands</translation>
    </message>
    <message>
        <source>もう一方にまとめます</source>
        <translation>Joined to the other</translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message>
        <source>この端末に残す</source>
        <translation>Keep on this tablet</translation>
    </message>
    <message>
        <source>残さないと、最後に開くか書いた日から30日たったあとの送受信で、この端末から消えます。前後7日の予定、自分の計画、対応依頼、代行がある間は残ります。事務所には残ります。</source>
        <translation>Otherwise the records leave this tablet with a sync more than 30 days after they were last opened or written. A date within seven days, a plan of yours, an instruction or a stand-in keeps them. The office keeps them.</translation>
    </message>
</context>
<context>
    <name>KeptBackCard</name>
    <message>
        <source>もう一度送る</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>事業者を開く</source>
        <translation>Open the business</translation>
    </message>
</context>
<context>
    <name>KeptBackPageModel</name>
    <message>
        <source>次の送受信で、もう一度送ります。</source>
        <translation>It goes again with the next sync.</translation>
    </message>
    <message>
        <source>保留（前の保留を待っています）</source>
        <translation>Kept back (waits for the one above)</translation>
    </message>
    <message>
        <source>保留（直して再送）</source>
        <translation>Kept back (mend and send again)</translation>
    </message>
    <message>
        <source>%1に書いた内容</source>
        <translation>Written %1</translation>
    </message>
</context>
<context>
    <name>KeptFilesCard</name>
    <message>
        <source>写真・書類</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>未送信 %1件。記録のあとに送ります。それまでは、この端末だけにあります。</source>
        <translation>%1 not sent. They go after the records; until then they are on this tablet alone.</translation>
    </message>
    <message>
        <source>この端末で付けたものは、すべて事務所に届きました。</source>
        <translation>Everything attached on this tablet has reached the office.</translation>
    </message>
    <message>
        <source>上限を超えると、事務所に届いたものを、長く開いていない順に端末から消します。</source>
        <translation>Beyond the limit, what the office has is removed from the tablet, the longest unopened first.</translation>
    </message>
</context>
<context>
    <name>KeptFilesModel</name>
    <message>
        <source>使用中 %1 / 上限 %2</source>
        <translation>%1 used of %2</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>マイナス</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>一文字消す</source>
        <translation>Erase one</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>写真</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>写真を開いています</source>
        <translation>Opening the photo</translation>
    </message>
    <message>
        <source>PDFの書類</source>
        <translation>A PDF</translation>
    </message>
    <message>
        <source>写真を表示できません</source>
        <translation>The photo cannot be shown</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>担当の範囲から外れました</source>
        <translation>No longer among your clients</translation>
    </message>
    <message>
        <source>書きかけの用紙は、1日のあいだ、これまでの記録を見ながら仕上げられます。保存したものは、いまの担当者が確かめてから入ります。</source>
        <translation>For a day you can finish the forms that you began with the records at hand. What you save is checked by whoever looks after the client now.</translation>
    </message>
    <message>
        <source>これまでの記録は、この端末から消えました。書きかけの用紙は開けます。保存したものは、いまの担当者が確かめてから入ります。</source>
        <translation>The records have left this tablet. The forms that you began still open. What you save is checked by whoever looks after the client now.</translation>
    </message>
</context>
<context>
    <name>LoadingState</name>
    <message>
        <source>読み込んでいます</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>画面をロック</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>席を離れるときに押します。書きかけの内容はそのまま残り、合言葉で続きから書けます。</source>
        <translation>Press it when you leave your seat. What you were writing stays as it is, and you go on with your passphrase.</translation>
    </message>
    <message>
        <source>いまロックする</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>触れずにいてロックするまで</source>
        <translation>Without a touch it locks after</translation>
    </message>
</context>
<context>
    <name>LockModel</name>
    <message>
        <source>すぐに破られます。言葉を足してください。</source>
        <translation>It would be broken at once. Add words.</translation>
    </message>
    <message>
        <source>まだ弱い合言葉です。もう一つ言葉を足してください。</source>
        <translation>Still weak. Add another word.</translation>
    </message>
    <message>
        <source>十分な強さです。</source>
        <translation>Strong enough.</translation>
    </message>
    <message>
        <source>とても強い合言葉です。</source>
        <translation>Very strong.</translation>
    </message>
    <message>
        <source>二つの合言葉が違います。まだ何も決まっていません。同じものを二度入れてください。</source>
        <translation>The two passphrases differ. Nothing is set yet. Type the same one twice.</translation>
    </message>
    <message>
        <source>合言葉が違います。記録はそのままです。確かめて、もう一度入れてください。</source>
        <translation>Wrong passphrase. The records are as they were. Check it and type it again.</translation>
    </message>
    <message>
        <source>この合言葉は推測されやすいため使えません。まだ何も決まっていません。言葉を足してください。</source>
        <translation>This passphrase is too easy to guess. Nothing is set yet. Add words.</translation>
    </message>
    <message>
        <source>合言葉が長すぎます。まだ何も決まっていません。短くしてください。</source>
        <translation>The passphrase is too long. Nothing is set yet. Make it shorter.</translation>
    </message>
    <message>
        <source>この端末のメモリーが足りず、確かめられませんでした。記録はそのままです。ほかのアプリを閉じて、もう一度。</source>
        <translation>This tablet is short of memory, so that it could not be checked. The records are as they were. Close other apps and try again.</translation>
    </message>
    <message>
        <source>二つの新しい合言葉が違います。合言葉は変わっていません。同じものを二度入れてください。</source>
        <translation>The two new passphrases differ. The passphrase is as it was. Type the same one twice.</translation>
    </message>
    <message>
        <source>いまの合言葉が違います。合言葉は変わっていません。確かめて、もう一度入れてください。</source>
        <translation>The present passphrase is wrong. The passphrase is as it was. Check it and type it again.</translation>
    </message>
    <message>
        <source>新しい合言葉は推測されやすいため使えません。合言葉は変わっていません。言葉を足してください。</source>
        <translation>The new passphrase is too easy to guess. The passphrase is as it was. Add words.</translation>
    </message>
    <message>
        <source>新しい合言葉が長すぎます。合言葉は変わっていません。短くしてください。</source>
        <translation>The new passphrase is too long. The passphrase is as it was. Make it shorter.</translation>
    </message>
    <message>
        <source>二つの新しい合言葉が違います。まだ何も変わっていません。同じものを二度入れてください。</source>
        <translation>The two new passphrases differ. Nothing was changed yet. Type the same one twice.</translation>
    </message>
    <message>
        <source>番号 %1 の紙です。この端末を開けるのは番号 %2 の紙です。まだ何も変わっていません。</source>
        <translation>This paper has the number %1. The one that opens this tablet has the number %2. Nothing was changed yet.</translation>
    </message>
    <message>
        <source>この紙では開きませんでした。鍵のファイルがあとから変わっています。記録はそのままです。管理者に知らせてください。</source>
        <translation>This paper did not open it: the key file was changed since. The records are as they were. Tell the administrator.</translation>
    </message>
    <message>
        <source>この端末では十分です。</source>
        <translation>Enough on this tablet.</translation>
    </message>
    <message>
        <source>すぐに破られます。6文字以上にして、並び数字は避けてください。</source>
        <translation>Broken at once. Take six characters or more, and no run of digits.</translation>
    </message>
    <message>
        <source>この合言葉は短すぎるか、推測されやすいため使えません。まだ何も決まっていません。6文字以上の、並びでないものにしてください。</source>
        <translation>This passphrase is too short or too easy to guess. Nothing is settled yet. Take six characters or more, and no run.</translation>
    </message>
    <message>
        <source>この端末の専用の部品（TPM）が使えませんでした。まだ何も決まっていません。四つ以上の言葉をつなげた合言葉なら、部品なしで決められます。</source>
        <translation>This tablet&apos;s own chip (TPM) could not be used. Nothing is settled yet. A passphrase of four words or more does without it.</translation>
    </message>
    <message>
        <source>この端末の専用の部品（TPM）が使えませんでした。合言葉は変わっていません。四つ以上の言葉をつなげた合言葉なら、部品なしで変えられます。</source>
        <translation>This tablet&apos;s own chip (TPM) could not be used. The passphrase is as before. One of four words or more does without it.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>伴走</source>
        <translation>Banso</translation>
    </message>
    <message>
        <source>この端末の記録は暗号化されています。</source>
        <translation>The records on this tablet are encrypted.</translation>
    </message>
</context>
<context>
    <name>LockSettingsModel</name>
    <message>
        <source>%1分</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>%1分触れずにいたとき、ほかのアプリに移って15秒たったとき、端末が休んだあとは、自動でロックします。</source>
        <translation>It locks by itself after %1 minutes untouched, 15 seconds after you went to another app, and when the tablet has slept.</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>伴走</source>
        <translation>Banso</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>伴走</source>
        <translation>Banso</translation>
    </message>
</context>
<context>
    <name>MarkBadge</name>
    <message>
        <source>＋ 強み</source>
        <translation>+ Strength</translation>
    </message>
    <message>
        <source>－ 弱み</source>
        <translation>- Weakness</translation>
    </message>
    <message>
        <source>！ 課題候補</source>
        <translation>! Possible issue</translation>
    </message>
</context>
<context>
    <name>MarkedCard</name>
    <message>
        <source>まだありません</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>・%1</source>
        <translation>• %1</translation>
    </message>
</context>
<context>
    <name>MeasureRow</name>
    <message>
        <source>予定</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不要とする理由</source>
        <translation>Why it is not needed</translation>
    </message>
    <message>
        <source>専門家と使う制度、費用</source>
        <translation>Expert, programme used, cost</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>四つの対応</source>
        <translation>The four measures</translation>
    </message>
    <message>
        <source>順番は問いません</source>
        <translation>In any order</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>前の月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>次の月</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>合言葉</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>合言葉をもう一度</source>
        <translation>Passphrase again</translation>
    </message>
</context>
<context>
    <name>NoRecordCard</name>
    <message>
        <source>記録を望まない事業者です</source>
        <translation>This business wants no record</translation>
    </message>
    <message>
        <source>日付・方法・相談内容・対応者だけを残し、1件と数えます。</source>
        <translation>Only the day, method, topic and staff are kept; it is counted as one.</translation>
    </message>
</context>
<context>
    <name>NoteResults</name>
    <message>
        <source>まだ見つからない記録があります。そのまま続けて使えます。</source>
        <translation>Some records cannot be found yet. You can go on working.</translation>
    </message>
    <message>
        <source>記録の中の言葉を入れてください</source>
        <translation>Type a word from the records</translation>
    </message>
    <message>
        <source>「%1」と書かれた記録は見つかりませんでした</source>
        <translation>No record says “%1”</translation>
    </message>
    <message>
        <source>支援記録・点検の所見・計画・約束など、書かれた言葉から探します。2文字の言葉でも見つかります。</source>
        <translation>Looks through consultations, remarks of check sheets, plans, promises and more. Words of two characters are found too.</translation>
    </message>
    <message>
        <source>別の書き方や、もっと短い言葉でも探せます。</source>
        <translation>Try another spelling or a shorter word.</translation>
    </message>
    <message>
        <source>記録を読み込めませんでした</source>
        <translation>The records could not be read</translation>
    </message>
    <message>
        <source>この端末にある記録から探します。ほかの事業者の支援記録などは、つながる所でその事業者を開くと届きます。</source>
        <translation>Looks through the records on this tablet. Those of other businesses come when such a business is opened where there is a connection.</translation>
    </message>
    <message>
        <source>別の書き方や、もっと短い言葉でも探せます。この端末にない事業者の記録にあるかもしれません。</source>
        <translation>Try another spelling or a shorter word. It may stand in records that are not on this tablet.</translation>
    </message>
</context>
<context>
    <name>NoteSearchModel</name>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1件以上</source>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>「%1」 %2</source>
        <translation>“%1” %2</translation>
    </message>
    <message>
        <source>事業者なし</source>
        <translation>No business</translation>
    </message>
    <message>
        <source>索引を作成中（%1%）</source>
        <translation>Building the index (%1%)</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>利用目的の通知</source>
        <translation>Notice of purpose</translation>
    </message>
    <message>
        <source>商工会議所が情報を何に使うかを、本人に伝えた記録です。</source>
        <translation>That the client was told what the chamber uses the data for.</translation>
    </message>
    <message>
        <source>伝えた</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>まだ伝えていません。</source>
        <translation>Not told yet.</translation>
    </message>
    <message>
        <source>取消（理由）</source>
        <translation>Cancel (reason)</translation>
    </message>
    <message>
        <source>この通知の記録を取り消しますか</source>
        <translation>Cancel this notice?</translation>
    </message>
</context>
<context>
    <name>NoticeDraft</name>
    <message>
        <source>方法を選んでください。</source>
        <translation>Choose how it took place.</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>利用目的を伝えたことを記録</source>
        <translation>Record that the purpose was told</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>伝えた日</source>
        <translation>Day it was told</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>未入力</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>OccasionCard</name>
    <message>
        <source>いつ・どのように</source>
        <translation>When and how</translation>
    </message>
    <message>
        <source>来られた方（必須）</source>
        <translation>Who came (required)</translation>
    </message>
    <message>
        <source>名前、または屋号</source>
        <translation>Name or shop</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>時間（分）</source>
        <translation>Time (minutes)</translation>
    </message>
    <message>
        <source>内容（いくつでも）</source>
        <translation>Topics (any number)</translation>
    </message>
    <message>
        <source>対応者（何人でも1件と数えます）</source>
        <translation>Advisors (several count once)</translation>
    </message>
    <message>
        <source>同行者を選ぶ</source>
        <translation>Choose companions</translation>
    </message>
    <message>
        <source>同行者（学ぶために同席した職員）</source>
        <translation>Companions (staff who came to learn)</translation>
    </message>
    <message>
        <source>同席した専門家</source>
        <translation>Expert who took part</translation>
    </message>
</context>
<context>
    <name>OfflineNote</name>
    <message>
        <source>オフラインです。この端末にある内容を表示しています。</source>
        <translation>Offline. This is what the tablet holds.</translation>
    </message>
    <message>
        <source>入力はこのまま続けられます。つながったときに送ります。</source>
        <translation>You can go on entering. It is sent when connected.</translation>
    </message>
</context>
<context>
    <name>OthersDraftsCard</name>
    <message>
        <source>別の端末の下書き</source>
        <translation>Drafts of another tablet</translation>
    </message>
    <message>
        <source>引き継ぐと、この端末に写しができます。どちらで保存しても一つの記録になります。</source>
        <translation>Taking one over makes a copy here. Wherever it is saved, it is one record.</translation>
    </message>
    <message>
        <source>引き継ぐ</source>
        <translation>Take over</translation>
    </message>
</context>
<context>
    <name>OwnersView</name>
    <message>
        <source>見せるのを終える</source>
        <translation>End showing</translation>
    </message>
    <message>
        <source>計画と売上</source>
        <translation>Plan and sales</translation>
    </message>
    <message>
        <source>総点検</source>
        <translation>Check sheet</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>回復キー（紙の56文字）</source>
        <translation>Recovery key (56 letters on the paper)</translation>
    </message>
    <message>
        <source>例：abcd-efgh-ijkl-…</source>
        <translation>such as abcd-efgh-ijkl-…</translation>
    </message>
    <message>
        <source>紙のQRコードを、枠に入れてください。</source>
        <translation>Hold the paper&apos;s QR code in the square.</translation>
    </message>
    <message>
        <source>カメラで読み取る</source>
        <translation>Scan with the camera</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>合言葉</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>この端末の保護: 合言葉で暗号化（専用の部品は使っていません）</source>
        <translation>How this tablet is protected: encrypted with a passphrase (no special hardware)</translation>
    </message>
    <message>
        <source>合言葉を変えました。次からは新しい合言葉で開きます。</source>
        <translation>The passphrase was changed. From now on the new one opens the tablet.</translation>
    </message>
    <message>
        <source>合言葉を変える</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>いまの合言葉</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>あと%1秒お待ちください。</source>
        <translation>Please wait %1 more seconds.</translation>
    </message>
    <message>
        <source>あと%1回違うと、この端末は合言葉では開かなくなります。</source>
        <translation>After %1 more wrong, this tablet no longer opens by its passphrase.</translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>新しい合言葉をもう一度</source>
        <translation>New passphrase again</translation>
    </message>
    <message>
        <source>確かめています</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>この合言葉に変える</source>
        <translation>Change to this one</translation>
    </message>
    <message>
        <source>変えずに閉じる</source>
        <translation>Close without a change</translation>
    </message>
    <message>
        <source>この端末の保護: 合言葉と専用の部品（TPM）の両方で暗号化</source>
        <translation>This tablet&apos;s protection: encrypted by the passphrase together with its own chip (TPM)</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>付けました</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>保存しています</source>
        <translation>Saving</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>計画に対する売上</source>
        <translation>Sales against plan</translation>
    </message>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>実行中の計画はありません。</source>
        <translation>No running plan.</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>実績</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>まだ数字がありません</source>
        <translation>No figures yet</translation>
    </message>
</context>
<context>
    <name>PlanProgressModel</name>
    <message>
        <source>%1&#x3000;累計</source>
        <translation>%1 total</translation>
    </message>
    <message>
        <source>万円・%1</source>
        <translation>×¥10,000, %1</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>売上は %1、計画は %2でした。</source>
        <translation>Sales were %1, the plan was %2.</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>個人情報</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>記録を望まない</source>
        <translation>Wants no record</translation>
    </message>
    <message>
        <source>読み込めませんでした</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>利用目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>まだ伝えていません</source>
        <translation>Not told yet</translation>
    </message>
    <message>
        <source>これまでの通知と同意は、まだこの端末にありません。</source>
        <translation>What was told and agreed so far is not on this tablet yet.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>約束したこと</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>1週間以内の約束はありません。</source>
        <translation>No promises within a week.</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1、%2件</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RecordWishCard</name>
    <message>
        <source>記録を望まない</source>
        <translation>Wants no record</translation>
    </message>
    <message>
        <source>本人が記録を望まない</source>
        <translation>The client wants no record</translation>
    </message>
    <message>
        <source>支援は続け、件数にも数えます。これから残すのは日付・方法・相談内容・対応者だけです。前に書いた記録はそのまま残ります。消すことを求められたら、管理者に伝えてください。</source>
        <translation>Support goes on and is counted. From now on only the day, method, topic and staff are kept. Records written before stay as they are. If the client asks to have them erased, tell an administrator.</translation>
    </message>
</context>
<context>
    <name>RecoverCard</name>
    <message>
        <source>回復キーで開ける</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>紙の番号 %1</source>
        <translation>Paper number %1</translation>
    </message>
    <message>
        <source>事務所で保管している回復キーの紙を用意してください。記録はそのままで、合言葉だけが新しくなります。</source>
        <translation>Have the office&apos;s paper with the recovery key at hand. The records stay as they are; only the passphrase becomes a new one.</translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>新しい合言葉をもう一度</source>
        <translation>New passphrase again</translation>
    </message>
    <message>
        <source>確かめています</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>新しい合言葉で開く</source>
        <translation>Open with the new passphrase</translation>
    </message>
    <message>
        <source>回復キーを使ったことは、次の送受信で事務所の監査記録に残ります。</source>
        <translation>That the recovery key was used enters the office&apos;s audit log with the next sync.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>回復キーとして読めません（いま%1文字）。紙の56文字を確かめてください。まだ何も変わっていません。</source>
        <translation>This is no recovery key (%1 letters now). Check the 56 letters on the paper. Nothing was changed yet.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>対応依頼</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>例：11月中に追加訪問し、原価と値上げの進み具合を確かめる</source>
        <translation>E.g.: visit once more in November and see how costs and prices go</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>%1さんへ依頼する</source>
        <translation>Ask %1</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>これまでの対応依頼</source>
        <translation>Instructions so far</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>分野ごとの点</source>
        <translation>Points by section</translation>
    </message>
    <message>
        <source>分野ごとの点の図</source>
        <translation>Chart of the points by section</translation>
    </message>
    <message>
        <source>点と回答数</source>
        <translation>Points and answers</translation>
    </message>
    <message>
        <source>半分に満たない分野は点を出しません</source>
        <translation>Sections with less than half answered show no points</translation>
    </message>
    <message>
        <source>まとめ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>全体から見えたこと、次に話すこと</source>
        <translation>What was seen overall, what to talk about next</translation>
    </message>
    <message>
        <source>フィードバック済み</source>
        <translation>Told to the owner</translation>
    </message>
    <message>
        <source>すべて聞き終えた</source>
        <translation>All asked</translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>送信結果</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>送信</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>反映</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>統合</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>食い違い</source>
        <translation>Contradicts</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Kept back</translation>
    </message>
</context>
<context>
    <name>ResumedNote</name>
    <message>
        <source>前に書きかけた内容です。続けるか、破棄してください。</source>
        <translation>You had begun to write this. Go on or discard it.</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>保存しています</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>この端末に保存済み %1</source>
        <translation>Saved on this tablet %1</translation>
    </message>
    <message>
        <source>保存できませんでした</source>
        <translation>Could not be saved</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>カメラの映像</source>
        <translation>What the camera sees</translation>
    </message>
    <message>
        <source>カメラを準備しています</source>
        <translation>Starting the camera</translation>
    </message>
    <message>
        <source>読み取りをやめる</source>
        <translation>Stop scanning</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>名前・フリガナ・町名で探す</source>
        <translation>Search by name, kana or town</translation>
    </message>
    <message>
        <source>入力を消す</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SectionProfileModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1項目のうち %2項目</source>
        <translation>%2 of %1 items</translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message>
        <source>総点検</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>点検する</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>総点検チェックシートはまだありません。</source>
        <translation>No check sheet yet.</translation>
    </message>
    <message>
        <source>強み</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>弱み</source>
        <translation>Weaknesses</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>設問に戻る</source>
        <translation>Back to the questions</translation>
    </message>
    <message>
        <source>ここまでの結果</source>
        <translation>Result so far</translation>
    </message>
    <message>
        <source>短縮版（20問）</source>
        <translation>Short form (20)</translation>
    </message>
</context>
<context>
    <name>SideRail</name>
    <message>
        <source>ページ</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>SmallPicture</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>StandingsCard</name>
    <message>
        <source>計画とのずれ</source>
        <translation>Plans that drift</translation>
    </message>
    <message>
        <source>担当の計画 %1件</source>
        <translation>%1 plans of yours</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>これから</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>気づきあり</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>一部実施</source>
        <translation>Partly done</translation>
    </message>
    <message>
        <source>仕組みあり</source>
        <translation>System in place</translation>
    </message>
    <message>
        <source>成果あり</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>SyncFailure</name>
    <message>
        <source>送受信できませんでした</source>
        <translation>The sync did not work</translation>
    </message>
    <message>
        <source>端末登録をやり直す</source>
        <translation>Enrol this tablet anew</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>送受信</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>まだ送受信していません</source>
        <translation>Not synchronised yet</translation>
    </message>
    <message>
        <source>前回 %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>事務所につながりました</source>
        <translation>Reached the office</translation>
    </message>
    <message>
        <source>オフライン</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>送受信中です</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>このまま入力を続けられます。途中で切れても、続きから送受信します。</source>
        <translation>You can go on working. If it breaks off, the next sync goes on from there.</translation>
    </message>
    <message>
        <source>引き継いだ事業者の記録</source>
        <translation>Records of clients handed over</translation>
    </message>
    <message>
        <source>決めた食い違い</source>
        <translation>Contradictions decided</translation>
    </message>
    <message>
        <source>受け取ったもの</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>これまでの送受信</source>
        <translation>Syncs so far</translation>
    </message>
    <message>
        <source>読み込めませんでした</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>受け取っています：%1件</source>
        <translation>Receiving: %1</translation>
    </message>
    <message>
        <source>%1件を送っています</source>
        <translation>Sending %1</translation>
    </message>
    <message>
        <source>事務所とやりとりしています</source>
        <translation>Talking to the office</translation>
    </message>
    <message>
        <source>「いま送受信する」を押すと、事務所の記録を受け取り、この端末の記録を送ります。</source>
        <translation>“Sync now” brings the records of the office and sends those of this tablet.</translation>
    </message>
    <message>
        <source>読めなくなった記録</source>
        <translation>Records that cannot be read any more</translation>
    </message>
    <message>
        <source>端末の一覧</source>
        <translation>Tablets</translation>
    </message>
    <message>
        <source>端末の中で壊れて送れませんでした。もう一度入力してください。</source>
        <translation>Damaged inside the tablet and not sent. Please enter it again.</translation>
    </message>
    <message>
        <source>消去された記録</source>
        <translation>Records that were erased</translation>
    </message>
    <message>
        <source>事務所が法令などにより記録を消去しました。まだ送っていなかったこの記入も消えました。もう一度入力しないでください。</source>
        <translation>The office erased records, as the law or the like asks. This work, not sent yet, went with them. Please do not enter it again.</translation>
    </message>
</context>
<context>
    <name>SyncPageModel</name>
    <message>
        <source>%1件がこの端末にあり、まだ送っていません</source>
        <translation>%1 on this tablet, not sent yet</translation>
    </message>
    <message>
        <source>送るものはありません</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>%1件すべてが事務所に届きました（%2）</source>
        <translation>All %1 reached the office (%2)</translation>
    </message>
    <message>
        <source>%1件が届き（%2）、%3件はまだです</source>
        <translation>%1 reached the office (%2), %3 still to go</translation>
    </message>
    <message>
        <source>事務所からの記録と変更</source>
        <translation>Records and changes from the office</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>統合 %1</source>
        <translation>Merged %1</translation>
    </message>
    <message>
        <source>食い違い %1</source>
        <translation>Contradicts %1</translation>
    </message>
    <message>
        <source>保留 %1</source>
        <translation>Kept back %1</translation>
    </message>
    <message>
        <source>すべて反映</source>
        <translation>All applied</translation>
    </message>
    <message>
        <source>受信 %1</source>
        <translation>Received %1</translation>
    </message>
    <message>
        <source>途中で止まりました</source>
        <translation>Broke off</translation>
    </message>
    <message>
        <source>つながらないか、断られました</source>
        <translation>Not reached, or refused</translation>
    </message>
    <message>
        <source>変わりなし</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>終わっていない対応依頼</source>
        <translation>Instructions still open</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>話したこと</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>事業者の話</source>
        <translation>What the owner says</translation>
    </message>
    <message>
        <source>分かったこと・伝えたこと</source>
        <translation>What was found and told</translation>
    </message>
    <message>
        <source>本質的課題を書く</source>
        <translation>Write the essential issue</translation>
    </message>
    <message>
        <source>本質的課題（事業者と一緒に見つけたもの）</source>
        <translation>Essential issue (found together with the owner)</translation>
    </message>
    <message>
        <source>自分のメモ（書いた人ごとに残ります）</source>
        <translation>Your memo (each author has one)</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>次の一歩</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>次の予定日</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>約束したことを書く</source>
        <translation>Write a promise</translation>
    </message>
    <message>
        <source>約束したこと（自分がすること）</source>
        <translation>Promise (what you will do)</translation>
    </message>
    <message>
        <source>いつまでに</source>
        <translation>By when</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>隠す</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>順調</source>
        <translation>On track</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>乖離</source>
        <translation>Drifting</translation>
    </message>
    <message>
        <source>判定できません</source>
        <translation>Cannot be judged</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>これまで</source>
        <translation>History</translation>
    </message>
    <message>
        <source>%1件・すべての担当者の記録</source>
        <translation>%1, of all advisors</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>まだ記録がありません。</source>
        <translation>No records yet.</translation>
    </message>
    <message>
        <source>さらに表示（残り %1件）</source>
        <translation>Show more (%1 left)</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>オンライン</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>オフライン</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>未送信 %1件</source>
        <translation>%1 not sent</translation>
    </message>
    <message>
        <source>初回の受信中です</source>
        <translation>Receiving for the first time</translation>
    </message>
    <message>
        <source>まだ受信していません</source>
        <translation>Nothing received yet</translation>
    </message>
    <message>
        <source>これまでに %1件を受け取りました。数分かかることがあります。</source>
        <translation>%1 received so far. This may take minutes.</translation>
    </message>
    <message>
        <source>事務所につながる所で受信すると、予定と事業者がここに並びます。</source>
        <translation>Receive where the office can be reached; appointments and businesses then stand here.</translation>
    </message>
    <message>
        <source>受信を始める</source>
        <translation>Start receiving</translation>
    </message>
    <message>
        <source>今日の予定を読み込めませんでした</source>
        <translation>Today could not be read</translation>
    </message>
    <message>
        <source>要対応</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>対応依頼 %1件</source>
        <translation>%1 instructions</translation>
    </message>
    <message>
        <source>今日の巡回</source>
        <translation>Visits today</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>今日の巡回はありません。</source>
        <translation>No visits today.</translation>
    </message>
    <message>
        <source>期限を過ぎたフォローアップ</source>
        <translation>Overdue follow-ups</translation>
    </message>
    <message>
        <source>期限を過ぎたフォローアップはありません。</source>
        <translation>No overdue follow-ups.</translation>
    </message>
    <message>
        <source>計画 %1件の記録は、まだこの端末にありません。期限は、次の送受信のあとに分かります。</source>
        <translation>Plans whose records are not on this tablet yet: %1. When they are due shows after the next sync.</translation>
    </message>
</context>
<context>
    <name>TodayPageModel</name>
    <message>
        <source>巡回 %1件・期限超過 %2件</source>
        <translation>%1 visits, %2 overdue</translation>
    </message>
</context>
<context>
    <name>TotalEntry</name>
    <message>
        <source>どの月の分か</source>
        <translation>Of which months</translation>
    </message>
    <message>
        <source>前の年の同じ月と比べて</source>
        <translation>Against the same months of last year</translation>
    </message>
    <message>
        <source>およそ</source>
        <translation>About</translation>
    </message>
    <message>
        <source>およその割合（%）</source>
        <translation>About (%)</translation>
    </message>
    <message>
        <source>増減だけでは判定しませんが、調査の集計には入ります。</source>
        <translation>A direction alone is not judged, but it counts in the survey.</translation>
    </message>
</context>
<context>
    <name>TwinsCard</name>
    <message>
        <source>同じ事業者かもしれません</source>
        <translation>This may be the same business</translation>
    </message>
    <message>
        <source>見比べて、同じなら一つにまとめます。</source>
        <translation>Compare them and, if they are the same, join them.</translation>
    </message>
    <message>
        <source>見比べる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>まとめた記録</source>
        <translation>Joined records</translation>
    </message>
    <message>
        <source>この記録の内容は、どちらもこのページに出ています。</source>
        <translation>What both records hold is on this page.</translation>
    </message>
    <message>
        <source>統合を取り消す</source>
        <translation>Undo the join</translation>
    </message>
    <message>
        <source>二つの事業者に戻しますか</source>
        <translation>Make two businesses of it again?</translation>
    </message>
    <message>
        <source>それぞれの記録はそれぞれの事業者に戻ります。まとめた後に決めた内容は、この事業者に残ります。</source>
        <translation>Each record goes back to its own business. What was decided after the join stays with this one.</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>画面はロックされています</source>
        <translation>The screen is locked</translation>
    </message>
    <message>
        <source>合言葉</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>あと%1回違うと、この端末は合言葉では開かなくなります。</source>
        <translation>After %1 more wrong, this tablet no longer opens by its passphrase.</translation>
    </message>
    <message>
        <source>確かめています</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>合言葉を忘れたときは、端末を事務所に持ってきてください。事務所の回復キーで開けます。記録はそのままです。</source>
        <translation>If you have forgotten the passphrase, bring the tablet to the office: its recovery key opens it. The records are as they were.</translation>
    </message>
    <message>
        <source>この端末には、まだ事務所の回復キーが届いていません。合言葉を忘れると、送っていない記録は開けません。</source>
        <translation>The office&apos;s recovery key has not reached this tablet yet. If you forget the passphrase, records not yet sent cannot be opened.</translation>
    </message>
    <message>
        <source>あと%1秒お待ちください。</source>
        <translation>Please wait %1 more seconds.</translation>
    </message>
    <message>
        <source>あと%1分お待ちください。</source>
        <translation>Please wait %1 more minutes.</translation>
    </message>
    <message>
        <source>回復キーで開ける</source>
        <translation>Open with the recovery key</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>（空欄）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>取消と変更</source>
        <translation>Cancel and change</translation>
    </message>
    <message>
        <source>%1の%2</source>
        <translation>%2 of %1</translation>
    </message>
    <message>
        <source>%1の支援記録</source>
        <translation>Consultation of %1</translation>
    </message>
    <message>
        <source>%1の予定</source>
        <translation>Appointment of %1</translation>
    </message>
    <message>
        <source>%1「%2」</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>「%1」の%2</source>
        <translation>%2 to “%1”</translation>
    </message>
    <message>
        <source>新しい版の内容</source>
        <translation>Content of a later version</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>送受信すると、乖離案件の候補として課長に届きます。</source>
        <translation>A sync brings it to the section chief as a proposed case.</translation>
    </message>
    <message>
        <source>・%1</source>
        <translation>• %1</translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>14:00 や 14時半 のように入れてください。</source>
        <translation>Write 14:00 or 1430.</translation>
    </message>
    <message>
        <source>次の予定日を読み取れません。</source>
        <translation>The next date cannot be read.</translation>
    </message>
    <message>
        <source>次の予定日が今日より前です。</source>
        <translation>The next date is before today.</translation>
    </message>
</context>
<context>
    <name>VisitField</name>
    <message>
        <source>次の予定日</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>時刻（決まっていれば）</source>
        <translation>Time (if agreed)</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>今週</source>
        <translation>This week</translation>
    </message>
</context>
<context>
    <name>banso</name>
    <message>
        <source>入力を読み取れませんでした。内容は端末に残っています。書き方を直してください。</source>
        <translation>The entry could not be read. It is kept on this tablet. Mend how it is written.</translation>
    </message>
    <message>
        <source>足りない項目か、合わない項目があります。内容は端末に残っています。直してからもう一度。</source>
        <translation>Something is missing or does not fit. It is kept on this tablet. Mend it and try again.</translation>
    </message>
    <message>
        <source>長すぎるか、多すぎます。内容は端末に残っています。短く分けてください。</source>
        <translation>Too long or too many. It is kept on this tablet. Make it shorter.</translation>
    </message>
    <message>
        <source>この端末に見つかりませんでした。書きかけは残っています。その事業者のページで記録を取り寄せてから、もう一度。</source>
        <translation>Not on this tablet. What you began is kept. Fetch the records on the page of the business, then try again.</translation>
    </message>
    <message>
        <source>同じものがもうあります。内容は端末に残っています。一覧で確かめてください。</source>
        <translation>It is there already. Your entry is kept on this tablet. Look in the list.</translation>
    </message>
    <message>
        <source>この操作はできない役割です。記録は端末に残っています。管理者に伝えてください。</source>
        <translation>Your role may not do this. The record is kept on this tablet. Tell the administrator.</translation>
    </message>
    <message>
        <source>この事業者は記録を望んでいないので、この内容は残せません。残せるのは日付・方法・相談内容・対応者だけです。ほかの欄に書いてあれば、空にしてからもう一度。</source>
        <translation>This business wants no record, so that this cannot be kept. Only the day, method, topic and staff can. Where other fields are filled in, empty them and try again.</translation>
    </message>
    <message>
        <source>事務所がこの端末を確認できません。記録は端末に残っています。続くときは、登録用のコードを管理者に頼み、端末登録をやり直してください。</source>
        <translation>The office cannot recognise this tablet. The records are kept. If it goes on, ask the administrator for a code and enrol the tablet anew.</translation>
    </message>
    <message>
        <source>この端末は利用停止になりました。まだ送っていない記録を事務所に預けています。管理者に連絡してください。</source>
        <translation>This tablet was stopped. What it has not sent is being left with the office. Tell the administrator.</translation>
    </message>
    <message>
        <source>この端末は事務所の確認を待っています。記録は端末に残っています。管理者に伝えてください。</source>
        <translation>This tablet waits for the office to admit it. The records are kept. Tell the administrator.</translation>
    </message>
    <message>
        <source>端末の証明書の期限が切れ、更新できませんでした。記録は端末に残っています。もう一度送受信してください。</source>
        <translation>The tablet&apos;s certificate has expired and could not be renewed. The records are kept. Sync once more.</translation>
    </message>
    <message>
        <source>この端末は古い状態か、複製のようです。記録は端末に残っています。端末登録をやり直してください。</source>
        <translation>This tablet seems old or a copy. The records are kept. Enrol it anew.</translation>
    </message>
    <message>
        <source>事務所と版が合いません。記録は端末に残っています。アプリを更新してください。</source>
        <translation>The office has another version. The records are kept. Update the app.</translation>
    </message>
    <message>
        <source>途中で切れました。記録は端末に残っています。もう一度送受信してください。</source>
        <translation>It broke off. The records are kept on this tablet. Sync again.</translation>
    </message>
    <message>
        <source>前の記録が事務所に届いていません。記録は端末に残っています。もう一度送受信してください。</source>
        <translation>Earlier records are missing at the office. All are kept on this tablet. Sync again.</translation>
    </message>
    <message>
        <source>事務所につながりません。記録は端末に残っています。つながる所でもう一度。</source>
        <translation>The office cannot be reached. The records are kept. Try again where you are connected.</translation>
    </message>
    <message>
        <source>事務所の機械が混んでいます。記録は端末に残っています。少し待ってもう一度。</source>
        <translation>The office&apos;s server is busy. The records are kept. Wait a little and try again.</translation>
    </message>
    <message>
        <source>返事が来ませんでした。記録は端末に残っています。もう一度送受信してください。</source>
        <translation>No answer came. The records are kept on this tablet. Sync again.</translation>
    </message>
    <message>
        <source>端末の空きがありません。いま入れた分はまだ保存されていません。空きを作ってもう一度。</source>
        <translation>The tablet is full. What you just entered is not saved yet. Make room and try again.</translation>
    </message>
    <message>
        <source>端末の保存に失敗しました。画面を閉じずに、管理者に伝えてください。</source>
        <translation>Saving on the tablet failed. Leave the page open and tell the administrator.</translation>
    </message>
    <message>
        <source>新しい版のアプリで作られた記録です。記録はそのままです。アプリを更新してください。</source>
        <translation>These records are of a newer app. They are untouched. Update the app.</translation>
    </message>
    <message>
        <source>ほかの人が先に決めました。記録は残っています。開き直して確かめてください。</source>
        <translation>Somebody else decided first. The record is kept. Open it anew and look.</translation>
    </message>
    <message>
        <source>前年同月を2四半期下回る</source>
        <translation>Below last year for two quarters</translation>
    </message>
    <message>
        <source>重要な行動計画が%1日遅れています</source>
        <translation>A key action is %1 days late</translation>
    </message>
    <message>
        <source>行動計画が%1つ遅れています</source>
        <translation>%1 actions are late</translation>
    </message>
    <message>
        <source>累計売上が計画の%1</source>
        <translation>Sales so far %1 of plan</translation>
    </message>
    <message>
        <source>フォローアップの期限を%1日過ぎています</source>
        <translation>Follow-up overdue by %1 days</translation>
    </message>
    <message>
        <source>この計画には当てはまりません。</source>
        <translation>Does not apply to this plan.</translation>
    </message>
    <message>
        <source>累計売上</source>
        <translation>Sales so far</translation>
    </message>
    <message>
        <source>前年同月比</source>
        <translation>Against last year</translation>
    </message>
    <message>
        <source>行動計画の遅れ</source>
        <translation>Late actions</translation>
    </message>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>予定どおり</source>
        <translation>As planned</translation>
    </message>
    <message>
        <source>期限超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>未接触</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>%1日超過</source>
        <translation>%1 days overdue</translation>
    </message>
    <message>
        <source>期限内</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>年%1回</source>
        <translation>%1 times a year</translation>
    </message>
    <message>
        <source>期限まで</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>%1日</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1日まで</source>
        <translation>≤%1 days</translation>
    </message>
    <message>
        <source>%1つ</source>
        <translation>%1 actions</translation>
    </message>
    <message>
        <source>累計売上が計画に届かない</source>
        <translation>Sales so far below plan</translation>
    </message>
    <message>
        <source>売上が前年を下回る</source>
        <translation>Sales below last year</translation>
    </message>
    <message>
        <source>利益率が計画を下回る</source>
        <translation>Margin below plan</translation>
    </message>
    <message>
        <source>行動計画が遅れています</source>
        <translation>Actions are late</translation>
    </message>
    <message>
        <source>フォローアップの期限を過ぎています</source>
        <translation>Follow-up is overdue</translation>
    </message>
    <message>
        <source>進捗が芳しくない</source>
        <translation>Progress is poor</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>この登録コードは使えません。10分を過ぎたか、もう使われたか、別の事務所のものです。新しいコードを管理者に頼んでください。</source>
        <translation>This code cannot be used: it is older than ten minutes, was used already, or is another office&apos;s. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>違うコードが続いたため、しばらく受け付けません。10分待ってもう一度。</source>
        <translation>Too many wrong codes. Wait ten minutes and try again.</translation>
    </message>
    <message>
        <source>事務所につながりません。事務所のネットワークにつないでもう一度。</source>
        <translation>The office cannot be reached. Connect to the office&apos;s network and try again.</translation>
    </message>
    <message>
        <source>前の保留が直るまで待っています。</source>
        <translation>Waits until an earlier one is mended.</translation>
    </message>
    <message>
        <source>先に、上の保留を直してください。</source>
        <translation>Mend the one above first.</translation>
    </message>
    <message>
        <source>取り消された記録に書き加えました。</source>
        <translation>Added to a record that was cancelled.</translation>
    </message>
    <message>
        <source>元の記録を戻してもらってから、もう一度送ってください。</source>
        <translation>Have the record brought back, then send again.</translation>
    </message>
    <message>
        <source>この内容を書く役割がありません。</source>
        <translation>Your role may not write this.</translation>
    </message>
    <message>
        <source>管理者に役割を確かめてから、もう一度送ってください。</source>
        <translation>Check your role with the administrator, then send again.</translation>
    </message>
    <message>
        <source>長すぎるか、多すぎます。</source>
        <translation>Too long or too many.</translation>
    </message>
    <message>
        <source>短く分けて書き直してください。書いた内容はこの端末に残っています。</source>
        <translation>Write it anew in shorter parts. What you wrote is kept on this tablet.</translation>
    </message>
    <message>
        <source>事務所の決まりに合わない内容がありました。</source>
        <translation>Something does not fit the office&apos;s rules.</translation>
    </message>
    <message>
        <source>内容を直して保存し直すか、管理者に伝えてください。内容は残っています。</source>
        <translation>Mend and save it again, or tell the administrator. The content is kept.</translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1から%2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>会員</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>非会員</source>
        <translation>Not a member</translation>
    </message>
    <message>
        <source>管外</source>
        <translation>Outside the area</translation>
    </message>
    <message>
        <source>管内</source>
        <translation>Inside the area</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>取り消さずに残す</source>
        <translation>Keep it, do not cancel</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取り消す（理由：%1）</source>
        <translation>Cancel (reason: %1)</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>印なし</source>
        <translation>No mark</translation>
    </message>
    <message>
        <source>強み</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>弱み</source>
        <translation>Weaknesses</translation>
    </message>
    <message>
        <source>課題</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>事業主が回答</source>
        <translation>Owner answered</translation>
    </message>
    <message>
        <source>従業員が回答</source>
        <translation>Employee answered</translation>
    </message>
    <message>
        <source>指導員が記入</source>
        <translation>Advisor entered</translation>
    </message>
    <message>
        <source>成長</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>創業</source>
        <translation>Founding</translation>
    </message>
    <message>
        <source>補助金</source>
        <translation>Subsidy</translation>
    </message>
    <message>
        <source>融資</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>事業承継</source>
        <translation>Succession</translation>
    </message>
    <message>
        <source>事業継続</source>
        <translation>Continuity</translation>
    </message>
    <message>
        <source>作成中</source>
        <translation>Drafting</translation>
    </message>
    <message>
        <source>実行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>改訂済み</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>前年同月を%1%下回る</source>
        <translation>%1% below last year</translation>
    </message>
    <message>
        <source>前年同月から伸びていない</source>
        <translation>no growth on last year</translation>
    </message>
    <message>
        <source>利益率が計画を%1ポイント下回る</source>
        <translation>margin %1 points below plan</translation>
    </message>
    <message>
        <source>売上総利益率</source>
        <translation>Gross margin</translation>
    </message>
    <message>
        <source>所得率</source>
        <translation>Income ratio</translation>
    </message>
    <message>
        <source>営業利益率</source>
        <translation>Operating margin</translation>
    </message>
    <message>
        <source>2期連続</source>
        <translation>2 quarters</translation>
    </message>
    <message>
        <source>まとめる相手の事業者が、ないか、取り消されていました。</source>
        <translation>The business to join to was not there, or was cancelled.</translation>
    </message>
    <message>
        <source>相手の記録を確かめて、もう一度まとめてください。</source>
        <translation>Check that record and join them again.</translation>
    </message>
    <message>
        <source>この端末の専用の部品（TPM）が鍵の半分を出しません。記録はそのままです。しばらく待つか、アプリを開き直して、もう一度。続くときは管理者に知らせてください。</source>
        <translation>This tablet&apos;s own chip (TPM) does not give out its half of the key. The records are untouched. Wait a while, or open the app anew, and try again. If it goes on, tell the administrator.</translation>
    </message>
</context>
<context>
    <name>banso::DayEntry</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨日</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>おととい</source>
        <translation>2 days ago</translation>
    </message>
    <message>
        <source>明日</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>来週</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>再来週</source>
        <translation>In 2 weeks</translation>
    </message>
    <message>
        <source>4週後</source>
        <translation>In 4 weeks</translation>
    </message>
</context>
<context>
    <name>banso::attachment_words</name>
    <message>
        <source>店・現場</source>
        <translation>Shop or site</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>署名した書面</source>
        <translation>Signed paper</translation>
    </message>
    <message>
        <source>決算書・帳票</source>
        <translation>Statement or form</translation>
    </message>
    <message>
        <source>そのほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>送信中 %1%</source>
        <translation>Sending %1%</translation>
    </message>
    <message>
        <source>取り込み中 %1%</source>
        <translation>Fetching %1%</translation>
    </message>
    <message>
        <source>事務所に届きました</source>
        <translation>Reached the office</translation>
    </message>
    <message>
        <source>未送信</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>次の送受信のあとに送ります。それまでは、この端末だけにあります。</source>
        <translation>It goes after the next sync; until then it is on this tablet alone.</translation>
    </message>
    <message>
        <source>この端末にはありません</source>
        <translation>Not on this tablet</translation>
    </message>
    <message>
        <source>本体は付けた人の端末にあり、まだ事務所に届いていません。</source>
        <translation>The file is on the tablet where it was attached and has not reached the office.</translation>
    </message>
    <message>
        <source>本体は事務所にあります（次の送受信で取り込み）</source>
        <translation>The file is at the office (comes with the next sync)</translation>
    </message>
    <message>
        <source>本体は事務所にあります（タップで取り込み）</source>
        <translation>The file is at the office (tap to fetch)</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>未送信 %1件</source>
        <translation>%1 not sent</translation>
    </message>
    <message>
        <source>本体がこの端末にないもの %1件</source>
        <translation>%1 with the file not on this tablet</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>banso::calendar_month</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 今日</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>祝</source>
        <translation>Hol.</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1日 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>banso::consent_words</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>同意をまだ確認していないので、提供できません。先に同意を記録してください。</source>
        <translation>Nothing may be disclosed: consent was not asked for yet. Record the consent first.</translation>
    </message>
    <message>
        <source>不同意なので、提供できません。</source>
        <translation>Nothing may be disclosed: the client refused.</translation>
    </message>
    <message>
        <source>同意が撤回されたので、提供できません。</source>
        <translation>Nothing may be disclosed: the consent was withdrawn.</translation>
    </message>
    <message>
        <source>同意した日より前には、提供できません。</source>
        <translation>Nothing may be disclosed before the day of the consent.</translation>
    </message>
    <message>
        <source>新しい版の項目です。アプリを更新してください。</source>
        <translation>This is from a newer version. Update the app.</translation>
    </message>
    <message>
        <source>%1の同意の記録を取り消しますか</source>
        <translation>Cancel the consent of %1?</translation>
    </message>
    <message>
        <source>取り消したことは、理由とともに残ります。提供の記録は残ります。</source>
        <translation>That it was cancelled stays, with the reason. The record of disclosures stays.</translation>
    </message>
    <message>
        <source>取り消したことは、理由とともに残ります。</source>
        <translation>That it was cancelled stays, with the reason.</translation>
    </message>
    <message>
        <source>%1への%2の提供を取り消しますか</source>
        <translation>Cancel the disclosure to %1 of %2?</translation>
    </message>
    <message>
        <source>取消：%1</source>
        <translation>Cancelled: %1</translation>
    </message>
    <message>
        <source>いまの返事からは、この日に同意があったか分かりません。前の返事が変わっているかもしれないので、課長に伝えてください。</source>
        <translation>The answer as it is now does not tell whether there was consent on this day. An earlier answer may have changed: tell the section chief.</translation>
    </message>
</context>
<context>
    <name>banso::timeline_words</name>
    <message>
        <source>日付なし</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>同行 %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>専門家 %1</source>
        <translation>Expert %1</translation>
    </message>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>次回：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>作成中</source>
        <translation>Drafting</translation>
    </message>
    <message>
        <source>実行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>次の版あり</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>第%1版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>総点検チェックシート</source>
        <translation>Business check sheet</translation>
    </message>
    <message>
        <source>総点検チェックシート（途中）</source>
        <translation>Check sheet (unfinished)</translation>
    </message>
    <message>
        <source>%1項目に回答。強み %2・弱み %3。</source>
        <translation>%1 items answered. %2 strengths, %3 weaknesses.</translation>
    </message>
    <message>
        <source>仮</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>乖離案件 %1</source>
        <translation>Drift case %1</translation>
    </message>
    <message>
        <source>乖離案件の提案</source>
        <translation>Proposed drift case</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1から%2へ</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>対応依頼（済み）</source>
        <translation>Instruction (done)</translation>
    </message>
    <message>
        <source>対応依頼（期限）</source>
        <translation>Instruction (due)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>取消：%1</source>
        <translation>Cancelled: %1</translation>
    </message>
    <message>
        <source>写真・書類 %1</source>
        <translation>Photos and papers: %1</translation>
    </message>
</context>
<context>
    <name>banso::today_words</name>
    <message>
        <source>未接触</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> %1回目／%2回</source>
        <translation> no. %1 of %2</translation>
    </message>
    <message>
        <source>前回「%1」</source>
        <translation>Last time: “%1”</translation>
    </message>
    <message>
        <source>同行：%1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>By today</translation>
    </message>
    <message>
        <source>%1まで・%2日超過</source>
        <translation>By %1, %2 days overdue</translation>
    </message>
    <message>
        <source>%1まで</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>伝えること：%1</source>
        <translation>To tell: %1</translation>
    </message>
    <message>
        <source>期限 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>%1回目の期限 %2</source>
        <translation>No. %1 due %2</translation>
    </message>
    <message>
        <source>%1日超過</source>
        <translation>%1 days overdue</translation>
    </message>
    <message>
        <source>前回 %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>売上の報告なし</source>
        <translation>Sales not reported</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>日程を変える</source>
        <translation>Change the day</translation>
    </message>
    <message>
        <source>日程を決める</source>
        <translation>Set a day</translation>
    </message>
    <message>
        <source>次の予定：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1日 %2曜日 %3件</source>
        <translation>%2 %1, visits: %3</translation>
    </message>
    <message>
        <source>%1日 %2曜日 祝日 %3件</source>
        <translation>%2 %1, holiday, visits: %3</translation>
    </message>
    <message>
        <source>%1・祝 %2</source>
        <translation>%1 hol. %2</translation>
    </message>
    <message>
        <source>祝</source>
        <translation>Hol.</translation>
    </message>
    <message>
        <source>長いため、この端末だけにあります</source>
        <translation>too long to travel: on this tablet only</translation>
    </message>
</context>
<context>
    <name>banso::twin_words</name>
    <message>
        <source>法人番号が同じ</source>
        <translation>Same corporate number</translation>
    </message>
    <message>
        <source>名称と電話が同じ</source>
        <translation>Same name and telephone</translation>
    </message>
    <message>
        <source>名称と所在地が同じ</source>
        <translation>Same name and address</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>banso::verdict_lines</name>
    <message>
        <source>%1は途中のため入れていません。</source>
        <translation>%1 is unfinished and left out. </translation>
    </message>
    <message>
        <source>%1は税込・税抜が計画と違うため入れていません。</source>
        <translation>%1 has another tax basis than the plan and is left out. </translation>
    </message>
    <message>
        <source>%1は計画の年からはみ出すため入れていません。</source>
        <translation>%1 lies outside the plan&apos;s year and is left out. </translation>
    </message>
    <message>
        <source>%1は増減だけのため入れていません。</source>
        <translation>%1 is a direction only and left out. </translation>
    </message>
    <message>
        <source>%1は同じ月の計画がないため入れていません。</source>
        <translation>%1 has no plan for the same months and is left out. </translation>
    </message>
    <message>
        <source>%1は、ほかの数字と重なるため入れていません。</source>
        <translation>%1 overlaps other figures and is left out. </translation>
    </message>
    <message>
        <source>累計 %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>前年比 %1</source>
        <translation>Last year %1</translation>
    </message>
    <message>
        <source>%1の%2か月、計画と実績がそろう月だけで判定。</source>
        <translation>%1, %2 months: judged by the months with both plan and actual. </translation>
    </message>
    <message>
        <source>利益率 計画比 %1</source>
        <translation>Margin against plan %1</translation>
    </message>
</context>
<context>
    <name>banso::verdict_words</name>
    <message>
        <source>売上の報告がまだありません。</source>
        <translation>No sales reported yet. </translation>
    </message>
    <message>
        <source>売上は増減だけの報告です。金額が分かれば判定できます。</source>
        <translation>Sales are reported as a direction only. With an amount it can be judged. </translation>
    </message>
    <message>
        <source>比べられる月がまだありません。</source>
        <translation>There are no months to compare yet. </translation>
    </message>
    <message>
        <source>比べられる月が%1か月分だけです。3か月分から判定します。</source>
        <translation>Only %1 months can be compared. Judged from three months on. </translation>
    </message>
    <message>
        <source>計画が始まったばかりです。3か月分の売上がそろうと判定できます。</source>
        <translation>The plan has just begun. Judged once three months of sales are there. </translation>
    </message>
    <message>
        <source>売上の税込・税抜が計画と違うため、比べられません。</source>
        <translation>The sales have another tax basis than the plan and cannot be compared. </translation>
    </message>
    <message>
        <source>計画に比べる目標がありません。</source>
        <translation>The plan has no target to compare with. </translation>
    </message>
    <message>
        <source>前年の同じ月の売上が分かりません。</source>
        <translation>Sales of the same months last year are not known. </translation>
    </message>
    <message>
        <source>比べる元の金額が0円以下です。</source>
        <translation>The amount to compare with is zero or less. </translation>
    </message>
    <message>
        <source>利益は未把握です。</source>
        <translation>Profit not known. </translation>
    </message>
    <message>
        <source>報告された利益の種類が計画と違います。</source>
        <translation>The profit reported is of another kind than the plan&apos;s. </translation>
    </message>
    <message>
        <source>%1の売上は計画の%2です</source>
        <translation>Sales of %1 are %2 of plan</translation>
    </message>
    <message>
        <source>%1の売上は計画の%2です（基準 %3）</source>
        <translation>Sales of %1 are %2 of plan (threshold %3)</translation>
    </message>
    <message>
        <source>。実績 %1、計画 %2。</source>
        <translation>. Actual %1, plan %2. </translation>
    </message>
    <message>
        <source>計画は前年の月の割合で分けました。</source>
        <translation>The plan was spread by last year&apos;s months. </translation>
    </message>
    <message>
        <source>計画を月割りにしたため、確かさは低めです。</source>
        <translation>The plan was spread over the months, so it is less certain. </translation>
    </message>
    <message>
        <source>売上は2四半期続けて前年を上回っていません。</source>
        <translation>Sales have not been above last year for two quarters. </translation>
    </message>
    <message>
        <source>売上は前年の同じ月と変わりません。</source>
        <translation>Sales are as in the same months of last year. </translation>
    </message>
    <message>
        <source>前年の同じ月より%1増えています。</source>
        <translation>%1 more than in the same months of last year. </translation>
    </message>
    <message>
        <source>前年の同じ月より%1減っています。</source>
        <translation>%1 less than in the same months of last year. </translation>
    </message>
    <message>
        <source>利益率は計画より%1高くなっています。</source>
        <translation>The margin is %1 above plan. </translation>
    </message>
    <message>
        <source>利益率は計画より%1低くなっています。</source>
        <translation>The margin is %1 below plan. </translation>
    </message>
    <message>
        <source>重要な取組が%1日遅れています。</source>
        <translation>A key action is %1 days late. </translation>
    </message>
    <message>
        <source>取組に大きな遅れはありません。</source>
        <translation>No action is badly late. </translation>
    </message>
    <message>
        <source>%1日を超えて遅れている取組が%2件あります。</source>
        <translation>%2 actions are more than %1 days late. </translation>
    </message>
    <message>
        <source>期限から%1日、連絡が取れていません。</source>
        <translation>No contact for %1 days after it was due. </translation>
    </message>
    <message>
        <source>次のフォローアップの期限を%1日過ぎています。</source>
        <translation>The next follow-up is %1 days overdue. </translation>
    </message>
    <message>
        <source>%1月</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>%1から%2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>計画より上</source>
        <translation>Above plan</translation>
    </message>
    <message>
        <source>計画なみ</source>
        <translation>About as planned</translation>
    </message>
    <message>
        <source>計画より下</source>
        <translation>Below plan</translation>
    </message>
    <message>
        <source>計画が伸びを見込んでいないため、前年とは比べません。</source>
        <translation>The plan expects no growth, so it is not compared with last year. </translation>
    </message>
    <message>
        <source>期限のある取組がありません。</source>
        <translation>No actions with a date. </translation>
    </message>
    <message>
        <source>フォローアップの予定がありません。</source>
        <translation>No follow-up is planned. </translation>
    </message>
    <message>
        <source>%1–%2月</source>
        <translation>Months %1–%2</translation>
    </message>
    <message>
        <source>%1の売上は%2です（計画の%3）。</source>
        <translation>Sales of %1 are %2 (%3 of the plan). </translation>
    </message>
</context>
<context>
    <name>banso::wording</name>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>令和</source>
        <translation>Reiwa</translation>
    </message>
    <message>
        <source>平成</source>
        <translation>Heisei</translation>
    </message>
    <message>
        <source>昭和</source>
        <translation>Showa</translation>
    </message>
    <message>
        <source>大正</source>
        <translation>Taisho</translation>
    </message>
    <message>
        <source>明治</source>
        <translation>Meiji</translation>
    </message>
    <message>
        <source>%1年%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1元年%2</source>
        <translation>%1 1, %2</translation>
    </message>
    <message>
        <source>%1%2年%3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>令和%1年度 第%2四半期</source>
        <translation>FY Reiwa %1, Q%2</translation>
    </message>
    <message>
        <source>この端末に保存済み %1</source>
        <translation>Saved on this tablet %1</translation>
    </message>
    <message>
        <source>今日 %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>きのう %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>%1万円</source>
        <translation>%1×¥10k</translation>
    </message>
    <message>
        <source>%1%2.%3ポイント</source>
        <translation>%1%2.%3 points</translation>
    </message>
    <message>
        <source>経営指導員</source>
        <translation>Advisor</translation>
    </message>
    <message>
        <source>経営支援員</source>
        <translation>Support staff</translation>
    </message>
    <message>
        <source>法定経営指導員</source>
        <translation>Statutory advisor</translation>
    </message>
    <message>
        <source>課長</source>
        <translation>Section chief</translation>
    </message>
    <message>
        <source>管理者</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>一般職員</source>
        <translation>General staff</translation>
    </message>
    <message>
        <source>評価委員</source>
        <translation>Committee member</translation>
    </message>
    <message>
        <source>創業予定</source>
        <translation>Founder</translation>
    </message>
    <message>
        <source>営業中</source>
        <translation>Operating</translation>
    </message>
    <message>
        <source>休業</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>廃業</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>管外転出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>個人</source>
        <translation>Sole proprietor</translation>
    </message>
    <message>
        <source>法人</source>
        <translation>Corporation</translation>
    </message>
    <message>
        <source>創業</source>
        <translation>Founding</translation>
    </message>
    <message>
        <source>法人成り</source>
        <translation>Incorporated</translation>
    </message>
    <message>
        <source>承継</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>統合</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>代表者</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>後継者</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>経理担当</source>
        <translation>Book-keeper</translation>
    </message>
    <message>
        <source>税理士</source>
        <translation>Tax adviser</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>巡回</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>窓口</source>
        <translation>At the chamber</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>オンライン</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>アンケート</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>専門家同席</source>
        <translation>With an expert</translation>
    </message>
    <message>
        <source>セミナー・個別相談会</source>
        <translation>Seminar or session</translation>
    </message>
    <message>
        <source>経営一般</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>金融</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>税務</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>労務</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>事業承継</source>
        <translation>Succession</translation>
    </message>
    <message>
        <source>販路開拓</source>
        <translation>Sales channels</translation>
    </message>
    <message>
        <source>IT・DX</source>
        <translation>IT and digital</translation>
    </message>
    <message>
        <source>補助金</source>
        <translation>Subsidy</translation>
    </message>
    <message>
        <source>計画づくり</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>経営分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>予定どおり</source>
        <translation>As planned</translation>
    </message>
    <message>
        <source>遅れ気味</source>
        <translation>Rather late</translation>
    </message>
    <message>
        <source>止まっている</source>
        <translation>Standing still</translation>
    </message>
    <message>
        <source>チェックシート</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>相談</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>追加訪問</source>
        <translation>Extra visit</translation>
    </message>
    <message>
        <source>専門家相談</source>
        <translation>Expert session</translation>
    </message>
    <message>
        <source>予定</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不在</source>
        <translation>Not in</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>売上高</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>売上総利益</source>
        <translation>Gross profit</translation>
    </message>
    <message>
        <source>営業利益</source>
        <translation>Operating profit</translation>
    </message>
    <message>
        <source>青色申告特別控除前の所得</source>
        <translation>Income before the blue-return deduction</translation>
    </message>
    <message>
        <source>税抜</source>
        <translation>without tax</translation>
    </message>
    <message>
        <source>税込</source>
        <translation>with tax</translation>
    </message>
    <message>
        <source>決算書</source>
        <translation>Annual accounts</translation>
    </message>
    <message>
        <source>申告書</source>
        <translation>Tax return</translation>
    </message>
    <message>
        <source>試算表</source>
        <translation>Trial balance</translation>
    </message>
    <message>
        <source>帳簿</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>レシート集計</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>口頭</source>
        <translation>By word</translation>
    </message>
    <message>
        <source>速報</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>確定</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>増加</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>減少</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>横ばい</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>事業計画</source>
        <translation>Business plan</translation>
    </message>
    <message>
        <source>創業計画</source>
        <translation>Founding plan</translation>
    </message>
    <message>
        <source>経営力向上計画</source>
        <translation>Management improvement plan</translation>
    </message>
    <message>
        <source>先端設備導入計画</source>
        <translation>Advanced equipment plan</translation>
    </message>
    <message>
        <source>経営革新計画</source>
        <translation>Innovation plan</translation>
    </message>
    <message>
        <source>事業継続力強化計画</source>
        <translation>Continuity plan</translation>
    </message>
    <message>
        <source>順調</source>
        <translation>On track</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>乖離</source>
        <translation>Drifting</translation>
    </message>
    <message>
        <source>判定できません</source>
        <translation>Cannot be judged</translation>
    </message>
    <message>
        <source>対応中</source>
        <translation>In support</translation>
    </message>
    <message>
        <source>様子を見る</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>回復</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>計画修正で再出発</source>
        <translation>Restarted on a revised plan</translation>
    </message>
    <message>
        <source>事業者の方針</source>
        <translation>Owner&apos;s decision</translation>
    </message>
    <message>
        <source>廃業・転出</source>
        <translation>Closed or moved</translation>
    </message>
    <message>
        <source>支援辞退</source>
        <translation>Support declined</translation>
    </message>
    <message>
        <source>目標達成</source>
        <translation>Target reached</translation>
    </message>
    <message>
        <source>頻度引上げ</source>
        <translation>Higher frequency</translation>
    </message>
    <message>
        <source>洗い出し</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>計画修正</source>
        <translation>Plan revision</translation>
    </message>
    <message>
        <source>不要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>元日</source>
        <translation>New Year&apos;s Day</translation>
    </message>
    <message>
        <source>成人の日</source>
        <translation>Coming of Age Day</translation>
    </message>
    <message>
        <source>建国記念の日</source>
        <translation>National Foundation Day</translation>
    </message>
    <message>
        <source>天皇誕生日</source>
        <translation>Emperor&apos;s Birthday</translation>
    </message>
    <message>
        <source>春分の日</source>
        <translation>Vernal Equinox Day</translation>
    </message>
    <message>
        <source>昭和の日</source>
        <translation>Showa Day</translation>
    </message>
    <message>
        <source>憲法記念日</source>
        <translation>Constitution Day</translation>
    </message>
    <message>
        <source>みどりの日</source>
        <translation>Greenery Day</translation>
    </message>
    <message>
        <source>こどもの日</source>
        <translation>Children&apos;s Day</translation>
    </message>
    <message>
        <source>海の日</source>
        <translation>Marine Day</translation>
    </message>
    <message>
        <source>山の日</source>
        <translation>Mountain Day</translation>
    </message>
    <message>
        <source>敬老の日</source>
        <translation>Respect for the Aged Day</translation>
    </message>
    <message>
        <source>秋分の日</source>
        <translation>Autumnal Equinox Day</translation>
    </message>
    <message>
        <source>スポーツの日</source>
        <translation>Sports Day</translation>
    </message>
    <message>
        <source>文化の日</source>
        <translation>Culture Day</translation>
    </message>
    <message>
        <source>勤労感謝の日</source>
        <translation>Labour Thanksgiving Day</translation>
    </message>
    <message>
        <source>天皇の即位の日</source>
        <translation>Enthronement Day</translation>
    </message>
    <message>
        <source>即位礼正殿の儀</source>
        <translation>Enthronement Ceremony</translation>
    </message>
    <message>
        <source>振替休日</source>
        <translation>Substitute holiday</translation>
    </message>
    <message>
        <source>国民の休日</source>
        <translation>Day between holidays</translation>
    </message>
    <message>
        <source>書面</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>掲示</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>メール・オンライン</source>
        <translation>E-mail or online</translation>
    </message>
    <message>
        <source>専門家</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>金融機関</source>
        <translation>Financial institution</translation>
    </message>
    <message>
        <source>行政・他機関</source>
        <translation>Public or other body</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>まだ聞いていない</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>dueChoices</name>
    <message>
        <source>1週間後</source>
        <translation>In 1 week</translation>
    </message>
    <message>
        <source>2週間後</source>
        <translation>In 2 weeks</translation>
    </message>
    <message>
        <source>4週間後</source>
        <translation>In 4 weeks</translation>
    </message>
    <message>
        <source>月末</source>
        <translation>End of month</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>予定</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>事業者のメモ</source>
        <translation>Memo of the business</translation>
    </message>
    <message>
        <source>事業者のあゆみ</source>
        <translation>History of the business</translation>
    </message>
    <message>
        <source>総点検チェックシート</source>
        <translation>Business check sheet</translation>
    </message>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>対応依頼</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>計画の行動</source>
        <translation>Action of a plan</translation>
    </message>
    <message>
        <source>約束したこと</source>
        <translation>Promises</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>支援記録の直し</source>
        <translation>Correction of a consultation</translation>
    </message>
    <message>
        <source>フォローアップ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>チェックシート</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>連絡先の直し</source>
        <translation>Correction of a contact</translation>
    </message>
    <message>
        <source>新しい事業者</source>
        <translation>New business</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日程</source>
        <translation>Appointment day</translation>
    </message>
    <message>
        <source>利用目的の通知</source>
        <translation>Notice of purpose</translation>
    </message>
    <message>
        <source>提供の同意</source>
        <translation>Consent to disclosure</translation>
    </message>
    <message>
        <source>提供の記録</source>
        <translation>Record of disclosures</translation>
    </message>
    <message>
        <source>取扱注意メモの直し</source>
        <translation>Correction of a confidential note</translation>
    </message>
</context>
<context>
    <name>unitWords</name>
    <message>
        <source>事業者の情報</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>支援記録</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>実績の数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>チェックシート</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>予定</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>約束したこと</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>乖離案件</source>
        <translation>Drift cases</translation>
    </message>
    <message>
        <source>対応依頼</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>事業者名</source>
        <translation>Name of the business</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>法人・個人の別</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>営業の状態</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>業種</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>従業員数</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>メールアドレス</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>会員</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>担当者</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>決算月</source>
        <translation>Closing month</translation>
    </message>
    <message>
        <source>創業年</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>同じ事業者との統合</source>
        <translation>Joined to the same business</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>相談内容</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>同行者</source>
        <translation>Companions</translation>
    </message>
    <message>
        <source>事業者</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>来訪者</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>事業者の話</source>
        <translation>What the owner says</translation>
    </message>
    <message>
        <source>わかったこと</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>本質的課題</source>
        <translation>Essential issue</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>次回の日</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>分析結果の説明</source>
        <translation>Analysis told</translation>
    </message>
    <message>
        <source>専門家</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>金額</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>増減</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>答え</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>始めた日</source>
        <translation>Started on</translation>
    </message>
    <message>
        <source>終えた日</source>
        <translation>Finished on</translation>
    </message>
    <message>
        <source>説明した日</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>まとめ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>計画の種類</source>
        <translation>Kind of plan</translation>
    </message>
    <message>
        <source>計画の目的</source>
        <translation>Purpose of the plan</translation>
    </message>
    <message>
        <source>計画の期間と数え方</source>
        <translation>Term and basis of the plan</translation>
    </message>
    <message>
        <source>計画の数字</source>
        <translation>Plan figures</translation>
    </message>
    <message>
        <source>年間の支援回数</source>
        <translation>Contacts a year</translation>
    </message>
    <message>
        <source>実行する人</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>重要な行動</source>
        <translation>Key action</translation>
    </message>
    <message>
        <source>順番</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>対応の完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>依頼先</source>
        <translation>Asked of</translation>
    </message>
    <message>
        <source>対応策</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>乖離の根拠</source>
        <translation>Evidence of drift</translation>
    </message>
    <message>
        <source>乖離の理由</source>
        <translation>Reason of drift</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>そのほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>新しい版の項目</source>
        <translation>Part of a later version</translation>
    </message>
    <message>
        <source>%1円</source>
        <translation>%1 yen</translation>
    </message>
    <message>
        <source>%1人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>%1月決算</source>
        <translation>books close in month %1</translation>
    </message>
    <message>
        <source>%1年</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1か月</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>%1回</source>
        <translation>%1 times</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1点</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>A few words</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>写真・書類の記録</source>
        <translation>Records of photos and papers</translation>
    </message>
    <message>
        <source>利用目的の通知</source>
        <translation>Notice of purpose</translation>
    </message>
    <message>
        <source>提供の同意</source>
        <translation>Consent to disclosure</translation>
    </message>
    <message>
        <source>提供の記録</source>
        <translation>Record of disclosures</translation>
    </message>
    <message>
        <source>記録を望まない</source>
        <translation>Wants no record</translation>
    </message>
    <message>
        <source>本人の返事</source>
        <translation>The client&apos;s answer</translation>
    </message>
    <message>
        <source>提供の内容</source>
        <translation>What was disclosed</translation>
    </message>
    <message>
        <source>取扱注意メモ</source>
        <translation>Confidential note</translation>
    </message>
    <message>
        <source>担当者限り</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>家庭・健康の事情</source>
        <translation>Family and health</translation>
    </message>
    <message>
        <source>個人の借入・保証</source>
        <translation>Private loans and guarantees</translation>
    </message>
    <message>
        <source>そのほかの内々の話</source>
        <translation>Other confidences</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>（新しい版の項目）</source>
        <translation>(of a later version)</translation>
    </message>
</context>
</TS>
