import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'

/**
 * Whole lines that only web pages have, by language: skip links, breadcrumb labels, comment forms of the usual blog
 * programs, feeds, consent buttons, encyclopedia footers. Lower case, without symbols around.
 */
const LINES: WordsByLanguage = {
  en: String.raw`(?:skip|jump) to (?:the )?(?:main |primary )?(?:content|navigation|search|menu|sidebar|footer)(?: jump to search)?|jump to navigation jump to search|you are here|back to (?:the )?top|view (?:this e-?mail )?in (?:your )?browser|this page was last (?:edited|modified) .{0,60}|text is available under the creative commons .{0,120}|(?:leave a (?:reply|comment)|post a comment) cancel reply|cancel reply|your e-?mail address will not be published.{0,60}|required fields are marked.{0,4}|save my name, e-?mail.{0,80}|notify me (?:of|by|when) .{0,80}(?:comments?|posts?)(?: .{0,20})?|you must be logged in to .{0,30}|(?:log|sign) in to (?:reply|comment|leave a comment|post a comment)|subscribe to: (?:posts|post comments|comments) \(atom\)|(?:posts|post comments|comments) \(atom\)|view my complete profile|(?:entries|comments|posts) (?:feed|rss)|(?:proudly )?powered by (?:wordpress|blogger|drupal|ghost|hugo|jekyll|shopify|vbulletin|phpbb).{0,40}|(?:click to )?(?:share|e-?mail|print|tweet).{0,40}\(opens in (?:a )?new window\)|(?:accept|allow|reject|decline) all(?: cookies)?|accept (?:and|&) (?:close|continue)|toggle (?:navigation|menu|sidebar)|display preferences|all share services|add to (?:my )?favou?rites`,
  de: String.raw`(?:zum|direkt zum|springe zum|weiter zum|zur|springe zur|direkt zur) (?:haupt-?)?(?:inhalt|navigation|menü|suche|fußzeile)(?: springen| wechseln| gehen)?|(?:sie befinden sich|sie sind|du bist) hier|(?:zurück )?nach oben|zum seitenanfang|im browser (?:ansehen|öffnen)|diese seite wurde zuletzt .{0,60}|(?:schreiben? sie|schreibe?|hinterlassen? sie|hinterlasse) (?:einen|ihren) kommentar(?: antworten? abbrechen)?|antworten? abbrechen|(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht.{0,60}|erforderliche felder sind .{0,20}markiert|(?:meinen? )?namen?, (?:meine )?e-mail(?:-adresse)? und (?:meine )?website in diesem browser.{0,60}|(?:beitrags|eintrags|kommentar(?:e|s)?)-?feed|(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen)|alle (?:cookies )?(?:akzeptieren|ablehnen|zulassen)|nur notwendige(?: cookies)?`,
  fr: String.raw`(?:aller|passer|accéder|sauter) (?:directement )?(?:au|à la|à) (?:contenu|navigation|recherche|menu|texte)(?: principale?)?|(?:retour )?(?:en )?haut de (?:la )?page|retour en haut|vous êtes ici|voir dans (?:le|votre) navigateur|la dernière modification de cette page .{0,60}|(?:laisser|poster|ajouter) un commentaire(?: annuler la réponse)?|annuler la réponse|votre adresse (?:e-mail|de messagerie|courriel) ne sera pas publiée.{0,60}|les champs obligatoires sont indiqués.{0,12}|enregistrer mon nom, mon e-mail.{0,80}|flux (?:rss )?des (?:publications|commentaires|articles)|(?:tout|tous) (?:accepter|refuser)|(?:accepter|refuser) (?:tout|tous)|continuer sans accepter`,
  es: String.raw`(?:saltar|ir|pasar) (?:directamente )?a(?:l|\sla) (?:contenido|menú|buscador|navegación|búsqueda)(?: principal)?|(?:volver|ir) arriba|(?:usted )?est[áa]s? (?:usted )?aquí|ver (?:en el|este correo en su) navegador|esta página se editó por última vez .{0,60}|deja (?:una respuesta|un comentario)(?: cancelar la respuesta)?|cancelar (?:la )?respuesta|(?:tu|su) dirección de correo electrónico no será publicada.{0,60}|los campos obligatorios están marcados.{0,8}|guarda mi nombre, correo.{0,80}|(?:feed|rss) de (?:entradas|comentarios)|(?:aceptar|rechazar) (?:todo|todas|y cerrar|y continuar)(?: las cookies)?|cerrar menú|abrir menú`,
  ru: String.raw`(?:перейти|переход) (?:к|на) (?:основному |главному )?(?:содержимому|содержанию|контенту|навигации|поиску|меню)|(?:вернуться )?наверх|вы (?:находитесь )?здесь|открыть (?:письмо )?в браузере|эта страница в последний раз была отредактирована .{0,40}|(?:добавить|оставить|написать) (?:комментарий|ответ|отзыв)(?: отменить ответ)?|отменить ответ|ваш (?:адрес )?e-?mail не будет опубликован.{0,60}|обязательные поля помечены.{0,4}|сохранить мо[её] имя, e-?mail.{0,80}|войти или зарегистрироваться|войдите, чтобы .{0,30}|принять все|если вы нашли ошибку, .{0,80}|нашли (?:ошибку|опечатку)\?.{0,80}`,
  zh: String.raw`(?:跳转|跳轉|跳|移至|跳過|跳过)(?:到|至)?(?:主要?|正文)?(?:内容|內容|主文|正文|导航|導航|搜索|搜尋)(?:区|區)?|(?:您|你)?(?:现在|現在|目前|当前|當前)?(?:的|所在)?(?:的)?位置|(?:返回|回到)(?:页面)?(?:顶部|頂部|頁首)|本页面最后修订于.{0,40}|本頁面最後修訂於.{0,40}|取消回[复覆]|(?:您|你)的(?:电子)?邮箱地址不会被公开.{0,30}|發佈留言必須填寫的電子郵件地址不會公開.{0,30}|(?:必填项已用|必填欄位標示為).{0,8}|在此浏览器中保存我的.{0,40}|在瀏覽器中儲存.{0,40}|(?:条目|评论|文章|留言|內容|訂閱)\s?(?:feed|rss)|(?:接受|拒绝|拒絕|同意)(?:所有|全部)(?:\s?cookies?)?|用微信扫.{0,20}|扫一扫.{0,20}|微信扫一扫.{0,20}|字号|字體大小|字体大小`,
  ja: String.raw`(?:コンテンツ|本文|メインコンテンツ|ナビゲーション|検索)(?:へ|に|まで)(?:スキップ|移動|ジャンプ)(?:する|します)?|(?:この)?ページの?(?:先頭|トップ|上部?)(?:へ|に)(?:戻る|もどる)?|トップへ戻る|上へ戻る|現在(?:の位置|地)|ブラウザで(?:表示|見る)|コメントを(?:残す|書く|キャンセル|送信)(?:\s?コメントをキャンセル|する)?|コメントをどうぞ|メールアドレスが公開されることはありません.{0,40}|.{0,4}が付いている欄は必須項目です|次回のコメントで使用するため.{0,60}|(?:投稿|コメント)(?:の)?(?:フィード|rss)|すべて(?:許可|拒否|同意)(?:する)?`,
  ko: String.raw`(?:본문|콘텐츠|컨텐츠|내용|메뉴|메인메뉴|주메뉴|주 메뉴|검색)(?: ?영역)?(?:으?로)? ?(?:바로 ?가기|건너뛰기|이동)(?: ?(?:메인|주) ?메뉴 ?바로 ?가기)?|(?:맨 ?)?위로(?: ?가기| 이동)?|현재 ?위치|브라우저에서 보기|이 문서는 .{0,40}마지막으로 편집되었습니다|(?:댓글|답글) ?(?:남기기|달기|쓰기|취소|등록|작성)(?: ?응답 취소| 답글 취소)?|응답 취소|이메일(?:은| 주소는) 공개되지 않습니다.{0,40}|필수 (?:필드|항목|입력창)(?:는|은) .{0,20}|모두 (?:허용|거부|동의)|url ?복사|기사 ?스크랩|글자 ?크기(?: ?(?:조절|변경|설정))?|무단 ?전재.{0,30}`,
  ar: String.raw`(?:تخط[ىي]?|تجاوز|انتقل|الانتقال|اذهب) (?:إلى|الى) (?:المحتوى|المحتوي|التنقل|القائمة|البحث)(?: الرئيسي)?|أنت هنا|(?:العودة|عودة|الرجوع) (?:إلى |الى |ل)(?:ال)?أعلى|آخر تعديل لهذه الصفحة .{0,60}|اترك (?:تعليق\p{L}{0,3}|رد\p{L}{0,3})(?: إلغاء الرد)?|إلغاء الرد|لن يتم نشر عنوان بريدك الإلكتروني.{0,60}|الحقول الإلزامية مشار إليها.{0,12}|احفظ اسمي، بريدي الإلكتروني.{0,80}|نسخ الرابط|قبول (?:الكل|الجميع)`,
}
const LINE = new RegExp(String.raw`^(?:${anyOf(LINES)})$`, 'iu')

/** An entry of a tree of months or labels with the number of posts: "► October (2)", "2019年10月 (12)". */
const ARCHIVE =
  /^[\s-]*[►▼▶▸▾▹]\s*[\p{L}\p{N}][^()]{0,40}\(\d{1,5}\)$|^\p{L}{3,12}\.? (?:de )?(?:19|20)\d\d\s*\(\d{1,5}\)$|^(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s*\(\d{1,5}\)$/u

/** In characters. */
const MAX_PAGE_LINE_CHARS = 200

/** Whether a line as a whole is a web page's own, whatever text it stands next to. */
export function isPageLine(text: string): boolean {
  return (
    text.length <= MAX_PAGE_LINE_CHARS &&
    LINE.test(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M})]+$/gu, ''))
  )
}

export const isArchiveEntry = (text: string) =>
  text.length <= MAX_PAGE_LINE_CHARS && ARCHIVE.test(text)
