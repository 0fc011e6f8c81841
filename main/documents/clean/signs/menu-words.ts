/**
 * Terms of menus, footers and toolbars on any site by language, lower case, separated by `|` or line ends. Only terms
 * that occur alone in menus; none of them trims a line by itself. `mul` holds names of languages.
 */
const TERMS: Readonly<Record<string, string>> = {
  en: `home|homepage|about|about us|about this site|contact|contact us|contacts|privacy|privacy policy|privacy notice
privacy statement|privacy rights|your privacy rights|your california privacy rights
do not sell my personal information|terms|terms of use|terms of service|terms & conditions|terms and conditions
terms of sale|conditions of use|legal|legal notice|legal notices|legal notes|imprint|disclaimer|cookies
cookie policy|cookie settings|cookie preferences|privacy preferences|accessibility|accessibility statement
ad choices|adchoices|ads|advertise|advertise with us|advertising|advertisement|advertiser disclosure|sponsored
sponsorship|careers|jobs|work with us|work for us|our team|team|staff|masthead|press|press room|newsroom|media
media kit|help|help center|help centre|support|faq|faqs|customer service|customer support|feedback|send feedback
corrections|site map|sitemap|site index|index|archive|archives|rss|rss feed|rss feeds|feeds|newsletter
newsletters|email newsletters|subscribe|subscribe now|subscription|subscriptions|unsubscribe|sign in|sign up
signin|sign out|log in|login|log out|logout|register|join|join us|my account|account|profile|my profile|settings
preferences|create account|menu|main menu|secondary menu|navigation|skip to content|skip to main content
skip to navigation|jump to content|jump to navigation|open navigation menu|toggle navigation|toggle search
open menu|close menu|close|search|search site|site search|submit|go|ok|cancel|back|back to top|top|top of page
next|previous|prev|more|read more|see more|show more|view more|load more|view all|see all|all|share|share this
share this article|share this story|tweet|pin|pin it|print|email|e-mail|save|like|follow|follow us|follow us on
following|bookmark|copy link|comment|comments|leave a comment|leave a reply|post a comment|reply|replies
reader comments|tags|tag|tags:|topics|categories|category|related|related stories|related articles|related posts
related topics|related news|recommended|popular|most popular|most read|most viewed|trending|trending now|latest
latest news|latest stories|top stories|top news|featured|editor's picks|news|world|world news|us|u.s.|u.s. news
local|local news|national|nation|politics|business|economy|markets|money|finance|tech|technology|science|health
sport|sports|entertainment|arts|culture|life|lifestyle|style|fashion|food|travel|opinion|opinions|editorial
editorials|editorials & opinions|columns|columnists|letters|obituaries|weather|traffic|video|videos|photo|photos
photo galleries|gallery|galleries|audio|live|live tv|tv|radio|podcast|podcasts|music|movies|film|books|games
puzzles|crossword|comics|horoscope|horoscopes|events|calendar|education|real estate|autos|cars|classifieds|shop
shopping|store|deals|coupons|e-edition|e-paper|epaper|mobile|mobile apps|apps|app|download|download app
app store|google play|facebook|twitter|x|instagram|youtube|linkedin|pinterest|snapchat|tiktok|whatsapp|reddit
tumblr|google+|flipboard|telegram|weibo|wechat|messenger|buffer|pocket|rss - posts|language|languages|english
español|français|deutsch|русский|edition|editions|international|global|asia|europe|africa|americas|middle east
uk|features|projects|resources|products|services|solutions|partners|investors|investor relations|company
community|members|membership|donate|give|contribute|support us|gift cards|reviews|view history|edit|talk|tools
read|contents|what links here|related changes|permanent link|random article|main page|blog|blogs|forum|forums
author|authors|contributors|by|or|and|ad|loading|loading...|learn more|accept|i agree|agree|got it|dismiss
got a tip?|submit a tip|contact the newsroom|report an error|report a problem|view mobile site|desktop site
full site|powered by|copyright|all rights reserved|print edition|crosswords|special reports|sections
more sections|sign me up|get the app|newsletter signup|newsletter sign up|sign up for newsletters|your account
manage account|reprints|permissions|licensing|syndication|ethics policy|editorial guidelines|diversity
our brands|our company|public file|closed captioning|eeo report|terms of purchase|privacy center|multimedia
press releases|home & garden|food & drink|health & fitness|recipes|become a member|my feed|breaking news
today's paper|home delivery|manage my account|community guidelines|letters to the editor|disclaimers
cookie statement|do not sell my info|your ad choices|forgot your password?|forgot your password? get help
share on facebook|share on twitter|share on pinterest|share on linkedin|share on whatsapp|recent changes
mobile view|mobile version|get started|older posts|newer posts|previous post|next post|previous article
next article|about me|blogroll|uncategorized|headlines|stay connected|cookie notice|manage cookies
terms and privacy|show comments|hide comments|view comments|post comment|copy|copy url|listen|listen to article
text size|font size|print this page|email this page|most commented|most shared|hot topics|subscriber services
member login|wishlist|cart|my cart|checkout|shipping|returns|store locator|track order`,
  de: `startseite|impressum|datenschutz|datenschutzerklärung|kontakt|agb|über uns|anmelden|abmelden|registrieren|suche
suchen|menü|newsletter abonnieren|abo|jetzt abonnieren|mehr|teilen|drucken|nach oben|unternehmen|karriere|presse
politik|wirtschaft|sport|kultur|wissen|reise|leben|gesundheit|wetter|meistgelesen|mehr zum thema
nutzungsbedingungen|barrierefreiheit|mediadaten|service|themen|alle themen|archiv|heftarchiv|veranstaltungen
termine|kalender|veranstaltungskalender|aktuelles|aktuell|aktuelle ausgabe|publikationen|zum inhalt
zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|springe zum inhalt|zum inhalt wechseln
zum seitenanfang|zurück nach oben|nach oben scrollen|zur startseite|zur übersicht|zurück zur übersicht|übersicht
zurück|weiter|medien|mediathek|downloads|antworten|kommentar hinzufügen|kommentar|kommentare|nachrichten
meldungen|neuigkeiten|schlagzeilen|ratgeber|pressemitteilungen|pressekontakt|pressefotos|stellenangebote
stellenmarkt|stellenanzeigen|offene stellen|jobbörse|abbrechen|spenden|jetzt spenden|mitglied werden
mitgliedschaft|mitmachen|gewinnspiele|gutscheine|kleinanzeigen|anzeigen|anzeige|hilfe|häufige fragen|redaktion
rss-feed|rss-feeds|feed der einträge|kommentare-feed|kommentare als rss|panorama|reisen|immobilien|rezepte
produkte|spiele|meinung|kolumnen|feuilleton|netiquette|mehr erfahren|weiterlesen|abonnieren|abonnement
newsletter bestellen|fotos|bilder|bildergalerien|galerie|twittern|mail|mitteilen|merken|folgen
passwort vergessen|passwort vergessen?|leichte sprache|gebärdensprache|cookie-einstellungen|cookie einstellungen
datenschutzeinstellungen|datenschutzhinweis|datenschutzhinweise|einstellungen|impressum & datenschutz
rechtliches|rechtliche hinweise|erklärung zur barrierefreiheit|barriere melden|widerrufsbelehrung|agbs
ansprechpartner|kontaktformular|anfahrt|öffnungszeiten|geschäftsstelle|über mich|wir über uns|wer wir sind
das team|unsere partner|leitbild|satzung|vorstand|verlag|inserieren|werben|leserbriefe|leserreisen|autoren
einloggen|anmeldung|jetzt anmelden|registrierung|mein konto|warenkorb|hauptmenü|schließen|schliessen|ausland
gesellschaft|wissenschaft|unterhaltung|freizeit|lokales|regional|sonstiges|allgemein|allgemeines
erweiterte suche|seite drucken|tv-programm|liveticker|horoskop|vorheriger beitrag|nächster beitrag
ältere beiträge|neuere beiträge|inhaltsverzeichnis anzeigen|alle artikel|schlagwörter|kategorien|sitemap`,
  fr: `accueil|contact|mentions légales|plan du site|conditions générales|cgu|cgv|politique de confidentialité
confidentialité|se connecter|connexion|s'inscrire|inscription|s'abonner|abonnez-vous|rechercher|recherche
partager|imprimer|commenter|commentaires|à propos|qui sommes-nous|nous contacter|publicité|recrutement
actualités|politique|économie|société|culture|sports|sciences|santé|lire aussi|haut de page|vidéos|cinéma|idées
débats|monde|france|planète|sciences & tech|régions|faits divers|annonces|petites annonces|emploi|immobilier
météo|programme tv|jeux|boutique|nos newsletters|nos services|les plus lus|à la une|en direct
archives du journal|gestion des cookies|paramétrer les cookies|données personnelles|cgv et cgu|retour en haut
aller au contenu|aller au contenu principal|accéder au contenu`,
  es: `inicio|contacto|quiénes somos|aviso legal|política de privacidad|política de cookies|términos y condiciones
iniciar sesión|regístrate|registrarse|suscríbete|suscribirse|buscar|compartir|imprimir|comentarios|publicidad
noticias|deportes|política|economía|sociedad|cultura|opinión|más|lo más leído|mundo|internacional|nacional
nacionales|internacionales|sucesos|tecnología|ciencia|salud|educación|espectáculos|entretenimiento|gente|turismo
últimas noticias|portada|especiales|clasificados|horóscopo|columnistas|edición impresa|hemeroteca|servicios
contáctenos|trabaja con nosotros|ver más|leer más|mapa del sitio|términos de uso|políticas de privacidad
configuración de cookies|ir al contenido|saltar al contenido`,
  pt: `início|contato|sobre|quem somos|política de privacidade|termos de uso|entrar|assine|mundo|brasil|esportes
colunistas|últimas notícias|mais lidas|fale conosco|anuncie|expediente|trabalhe conosco|mapa do site
ir para o conteúdo`,
  it: `chi siamo|contatti|accedi|abbonati|cerca|condividi|cronaca|esteri|cultura e spettacoli|sport e tempo libero
scienza|viaggi|meteo|oroscopo|privacy policy e cookie|note legali|pubblicità|mappa del sito|vai al contenuto`,
  nl: `nieuws|binnenland|buitenland|economie|cultuur|wetenschap|inloggen|registreren|zoeken|over ons|privacyverklaring
algemene voorwaarden|adverteren`,
  sv: `nyheter|inrikes|utrikes|ekonomi|kultur|logga in|sök|om oss|kundtjänst`,
  pl: `strona główna|aktualności|wiadomości|kraj|świat|gospodarka|biznes|kultura|nauka|zdrowie|historia|opinie
felietony|wideo|rozrywka|pogoda|program tv|ogłoszenia|reklama|redakcja|kontakt|o nas|praca|regulamin
polityka prywatności|zaloguj|zaloguj się|zarejestruj się|wyloguj|szukaj|zobacz więcej|czytaj więcej|udostępnij
drukuj|wstecz|dalej|do góry|przejdź do treści`,
  tr: `haberler|gündem|dünya|ekonomi|spor|magazin|yazarlar|künye|iletişim|giriş yap|üye ol`,
  ru: `главная|о нас|о проекте|контакты|реклама|вакансии|поиск|войти|вход|регистрация|подписаться|подписка|поделиться
новости|политика|экономика|общество|спорт|культура|мнения|видео|фото|карта сайта|правила|обратная связь
читайте также|редакция|главное|в мире|происшествия|наука|технологии|здоровье|авто|недвижимость|погода|гороскоп
архив|подкасты|рассылки|о компании|пользовательское соглашение|политика конфиденциальности|все новости|ещё|назад
вперёд|наверх|загрузить ещё`,
  ar: `الرئيسية|من نحن|اتصل بنا|سياسة الخصوصية|شروط الاستخدام|تسجيل الدخول|بحث|مشاركة|أخبار|اقتصاد|رياضة|سياسة|ثقافة
تكنولوجيا|صحة|فيديو|صور|المزيد|تابعنا|اشترك`,
  zh: `首页|首頁|主页|回首頁|新闻|新聞|要闻|滚动|国内|国际|國際|社会|社會|财经|財經|经济|體育|体育|娱乐|娛樂|文化|教育
科技|健康|军事|评论|評論|时评|观点|专题|專題|视频|視頻|图片|圖片|直播|博客|论坛|論壇|微博|微信|官方微信|官方微博
客户端|手机版|電腦版|电脑版|关于我们|關於我們|联系我们|聯絡我們|联系方式|联系电话|招聘|招聘信息|诚聘英才
加入我们|广告服务|广告合作|商务合作|合作伙伴|友情链接|网站地图|網站地圖|版权声明|版權聲明|免责声明|免責聲明
隐私政策|隱私權政策|隐私声明|服务条款|服務條款|使用条款|法律声明|法律顾问|网站声明|意见反馈|帮助|帮助中心|登录
登入|登錄|注册|註冊|退出|搜索|搜尋|站内搜索|订阅|訂閱|点击订阅|rss|rss订阅|分享|分享到|收藏|打印|列印|更多
更多>>|查看更多|阅读全文|返回|返回顶部|返回首页|回到顶部|上一页|下一页|上一篇|下一篇|上一頁|下一頁|相关阅读
相关新闻|相关文章|相關文章|相關新聞|推荐阅读|热门|热点|热门文章|热门新闻|排行榜|最新|最新消息|最新文章|留言
评论区|我要评论|相簿|部落格|名片|跳到主文|app下载|app下載|下载|下載|客户端下载|不良信息举报|互联网举报中心
违法和不良信息举报|举报|举报中心|导航|菜单|目录|关闭|简介|繁体|繁體中文|简体|简体中文|english|中文版|英文版
数字报|电子版|记者|本网概况|网站简介|人才招聘|投稿|订阅中心|人物|人物风采|基层治理|考试服务|今日谈|时政|时政讲解
地方|港澳|台湾|房产|汽车|旅游|生活|法治|公益`,
  ja: `ホーム|トップ|ニュース|会社概要|お問い合わせ|利用規約|プライバシーポリシー|個人情報保護方針|サイトマップ
ログイン|会員登録|検索|メニュー|関連記事|シェア|印刷|前へ|次へ|運営会社|広告掲載|採用情報|政治|経済|国際|社会
スポーツ|エンタメ|天気|動画|写真|コラム|ランキング|特集`,
  ko: `홈|회사소개|이용약관|개인정보처리방침|고객센터|로그인|회원가입|검색|메뉴|공유|댓글|관련기사|광고문의|정치|경제
사회|국제|문화|스포츠|연예|오피니언|포토|동영상`,
  mul: `italiano|português|nederlands|polski|svenska|türkçe|magyar|日本語|한국어|中文|العربية|русский|українська`,
}

export const MENU_WORDS: ReadonlySet<string> = new Set(
  Object.values(TERMS).flatMap((terms) => terms.split(/[|\n]/)),
)

/**
 * Those of the terms that are also headings, keys and list items of authors' texts, in English, the language of most
 * manuals: they prove less than "Sign in" or "Terms of use".
 */
const AMBIGUOUS = `home|index|go|ok|cancel|submit|search|help|top|next|previous|back|more|all|save|print|email|copy|close
settings|preferences|profile|account|register|world|politics|business|economy|markets|money|finance|tech|technology
science|health|sport|sports|entertainment|arts|culture|life|lifestyle|style|fashion|food|travel|weather|traffic|video
videos|photo|photos|music|movies|film|books|games|education|shopping|store|mobile|apps|app|download|language|languages
english|global|asia|europe|africa|features|projects|resources|products|services|solutions|partners|company|community
members|events|calendar|tools|read|contents|authors|author|contributors|reviews|recipes|copyright|tags|topics
categories|live|tv|radio|team|staff|press|media|support|about|archive|letters|columns|local|talk|edit|menu|archives|pin|listen|reply|join|give|contribute`

export const AMBIGUOUS_MENU_WORDS: ReadonlySet<string> = new Set(AMBIGUOUS.split(/[|\n]/))
