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
member login|wishlist|cart|my cart|checkout|shipping|returns|store locator|track order
recent posts|recent comments|recent articles|recent news|recent stories|popular posts|popular articles
related searches|related content|related links|related videos|you may like|you may also like|you might also like
more stories|more articles|more news|previous articles|older article|newer article|older post|newer post
most discussed|editors' picks|editor's choice|sponsored content|paid content|partner content|from our partners
around the web|trending topics|search for:|search results|search here|connect with us|find us on|stay in touch
report copyright|mobile privacy|term of use|cookies policy|your privacy choices|data protection|complaints
blog archive|followers|total pageviews|photo gallery|photo of the day|latest videos|latest video|top video|top videos
live audio|listen live|live blog|tv listings|tv schedule|what's on|sign in / register|sign in or register
log in or register|log in / register|create a free account|start free trial|write for us|contact the editor
letters to editor|advertising rates|place an ad|gift subscriptions|gift a subscription|digital subscription
manage subscription|my subscription|customer care|modern slavery statement|accessibility help|site feedback
privacy settings|consent preferences|all topics|all categories|a-z index|printable version|cite this page|permalink
add a comment|add comment|write a comment|join the conversation|report abuse|flag comment|email address
enter your email|view profile|edit profile|share link|get short url|top local stories|news tips|submit news
job listings|public notices|death notices|all rights reserved.`,
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
ältere beiträge|neuere beiträge|inhaltsverzeichnis anzeigen|alle artikel|schlagwörter|kategorien|sitemap
neueste beiträge|letzte beiträge|neueste kommentare|letzte kommentare|aktuelle beiträge|ähnliche beiträge
ähnliche artikel|verwandte artikel|verwandte beiträge|das könnte sie auch interessieren|das könnte ihnen auch gefallen
auch interessant|meistgelesene artikel|meist gelesen|meistkommentiert|top-themen|topthemen|newsticker|sie sind hier:
suche nach:|suchbegriff|beitrag teilen|artikel teilen|artikel drucken|link kopieren|per e-mail teilen|per mail teilen
auf facebook teilen|auf twitter teilen|auf whatsapp teilen|kommentar abschicken|kommentar senden|kommentare anzeigen
alle kommentare|werbung|pressebereich|presseservice|datenschutz & cookies|privatsphäre-einstellungen|versandkosten
mein profil|mein bereich|login / registrieren|zum shop|zum newsletter|e-paper lesen|mehr anzeigen|alle anzeigen
mehr laden|alle akzeptieren`,
  fr: `accueil|contact|mentions légales|plan du site|conditions générales|cgu|cgv|politique de confidentialité
confidentialité|se connecter|connexion|s'inscrire|inscription|s'abonner|abonnez-vous|rechercher|recherche
partager|imprimer|commenter|commentaires|à propos|qui sommes-nous|nous contacter|publicité|recrutement
actualités|politique|économie|société|culture|sports|sciences|santé|lire aussi|haut de page|vidéos|cinéma|idées
débats|monde|france|planète|sciences & tech|régions|faits divers|annonces|petites annonces|emploi|immobilier
météo|programme tv|jeux|boutique|nos newsletters|nos services|les plus lus|à la une|en direct
archives du journal|gestion des cookies|paramétrer les cookies|données personnelles|cgv et cgu|retour en haut
aller au contenu|aller au contenu principal|accéder au contenu
articles récents|commentaires récents|derniers articles|articles similaires|articles liés|sur le même sujet
dans la même rubrique|à lire également|vous aimerez aussi|les plus partagés|les plus commentés|dernières actualités
dernières nouvelles|toute l'actualité|toutes les actualités|toutes nos newsletters|s'identifier|mon compte|mon profil
créer un compte|mot de passe oublié|mot de passe oublié ?|se désabonner|je m'abonne|s'abonner à la newsletter
nous suivre|suivez-nous|suivez-nous sur|partager sur facebook|partager sur twitter|partager l'article
partager cet article|copier le lien|envoyer par e-mail|envoyer par mail|envoyer à un ami|tweeter|réagir
tous les commentaires|voir plus|voir tout|voir tous|lire la suite|en savoir plus|charger plus|afficher plus
charte de confidentialité|politique de cookies|politique des cookies|gérer les cookies|gérer mes cookies
préférences cookies|accessibilité|conditions générales d'utilisation|conditions générales de vente
conditions d'utilisation|annonceurs|espace presse|offres d'emploi|nous rejoindre|avis de décès|carnet|horoscope
mots croisés|menu principal|fermer|catégories|étiquettes|mots-clés|étranger|suivant|précédent|article suivant
article précédent|crédits`,
  es: `inicio|contacto|quiénes somos|aviso legal|política de privacidad|política de cookies|términos y condiciones
iniciar sesión|regístrate|registrarse|suscríbete|suscribirse|buscar|compartir|imprimir|comentarios|publicidad
noticias|deportes|política|economía|sociedad|cultura|opinión|más|lo más leído|mundo|internacional|nacional
nacionales|internacionales|sucesos|tecnología|ciencia|salud|educación|espectáculos|entretenimiento|gente|turismo
últimas noticias|portada|especiales|clasificados|horóscopo|columnistas|edición impresa|hemeroteca|servicios
contáctenos|trabaja con nosotros|ver más|leer más|mapa del sitio|términos de uso|políticas de privacidad
configuración de cookies|ir al contenido|saltar al contenido
entradas recientes|comentarios recientes|artículos recientes|entradas relacionadas|artículos relacionados
noticias relacionadas|temas relacionados|te puede interesar|también te puede interesar|quizás te interese
le puede interesar|lo más visto|lo más compartido|lo más comentado|lo último|más información|más noticias
todas las noticias|en portada|política de privacidad y cookies|condiciones de uso|condiciones generales
protección de datos|avisos legales|accesibilidad|anúnciate|anúnciese|publicidad en este sitio|quiénes somos?
sobre nosotros|acerca de|contactar|contacta|escríbenos|mi cuenta|crear cuenta|olvidé mi contraseña
¿olvidaste tu contraseña?|¿has olvidado tu contraseña?|cerrar sesión|darse de baja|suscripciones|boletines|boletín
newsletter|síguenos|síguenos en|compartir en facebook|compartir en twitter|compartir en whatsapp|enviar por correo
enviar por email|copiar enlace|tuitear|comentar|ver comentarios|ver todos|ver todo|cargar más|seguir leyendo|menú
menú principal|cerrar|categorías|etiquetas|anterior|siguiente|entrada anterior|siguiente entrada|artículo anterior
artículo siguiente|esquelas|obituarios|cartas al director|pasatiempos|loterías|el tiempo|archivo de noticias
edición digital|redes sociales|archivado en`,
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
вперёд|наверх|загрузить ещё
отзывы|комментарии|добавить комментарий|оставить комментарий|все комментарии|показать комментарии|свежие записи
свежие комментарии|последние записи|последние комментарии|последние новости|лента новостей|рубрики|архивы|метки
облако меток|популярное|самое популярное|самое читаемое|популярные статьи|популярные записи|популярные материалы
похожие статьи|похожие записи|похожие материалы|похожие новости|материалы по теме|новости по теме|статьи по теме
другие новости|другие материалы|новости партнёров|новости партнеров|выбор редакции|рекомендуем|читать далее
читать полностью|читать дальше|подробнее|показать ещё|показать еще|загрузить еще|еще|ответить|пожаловаться|отправить
отменить|подписка на рассылку|подписаться на рассылку|подписывайтесь|медиакит|рекламодателям|размещение рекламы
реклама на сайте|правовая информация|условия использования|правила сайта|правила пользования|правообладателям
политика обработки персональных данных|политика cookie|обработка персональных данных|персональные данные
выходные данные|учредитель|главный редактор|личный кабинет|зарегистрироваться|забыли пароль?|выйти|выход
вход / регистрация|войти на сайт|рассказать друзьям|поделиться ссылкой|поделиться в вк|скопировать ссылку|вконтакте
одноклассники|фейсбук|твиттер|телеграм|телеграм-канал|мы в соцсетях|соцсети|распечатать|версия для печати
мобильная версия|полная версия|предыдущая запись|следующая запись|предыдущая статья|следующая статья|выберите рубрику
выберите месяц|поиск по сайту|меню|закрыть|главное меню|написать нам|сообщить об ошибке|спецпроекты|фотогалерея
фоторепортажи|кроссворды|анекдоты|инстаграм`,
  ar: `الرئيسية|من نحن|اتصل بنا|سياسة الخصوصية|شروط الاستخدام|تسجيل الدخول|بحث|مشاركة|أخبار|اقتصاد|رياضة|سياسة|ثقافة
تكنولوجيا|صحة|فيديو|صور|المزيد|تابعنا|اشترك
أخبار محلية|أخبار عالمية|آخر الأخبار|أحدث الأخبار|أهم الأخبار|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر تداولاً
الأكثر مشاركة|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|اقرأ المزيد|أخبار ذات صلة|مقالات ذات صلة|مواضيع ذات صلة|موضوعات ذات صلة
قد يعجبك أيضا|قد يعجبك أيضاً|شاهد أيضا|شاهد أيضاً|عرض المزيد|تحميل المزيد|قراءة المزيد|التعليقات|تعليقات|أضف تعليق
أضف تعليقا|أضف تعليقاً|أرسل|إرسال|شارك|شارك الخبر|شارك المقال|طباعة|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|انستغرام
إنستغرام|يوتيوب|لينكد إن|نسخ الرابط|تابعونا|تابعنا على|إعلان|إعلانات|أعلن معنا|اعلن معنا|وظائف|خريطة الموقع
النشرة البريدية|النشرة الإخبارية|اشترك الآن|اشترك في النشرة|القائمة|القائمة الرئيسية|إغلاق|حسابي|إنشاء حساب
تسجيل الخروج|نسيت كلمة المرور|نسيت كلمة المرور؟|عن الموقع|هيئة التحرير|جميع الأخبار|كل الأخبار|التصنيفات|الوسوم
الأرشيف|المقال السابق|المقال التالي|السابق|التالي|حقوق النشر|الشروط والأحكام|سياسة الاستخدام|سياسة ملفات الارتباط|اتصل
تواصل معنا|للإعلان|البث المباشر|بث مباشر`,
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
地方|港澳|台湾|房产|汽车|旅游|生活|法治|公益
近期文章|近期评论|近期留言|最新评论|最新留言|热门标签|标签云|文章归档|文章分类|分类目录|归档|功能|条目feed|评论feed|其他操作|猜你喜欢|为您推荐|为你推荐|推荐文章|推荐新闻|精彩推荐|精选推荐|编辑推荐|編輯推薦
延伸阅读|延伸閱讀|推薦閱讀|相关推荐|相关链接|相關連結|热点推荐|热门推荐|熱門文章|熱門新聞|熱門|最多阅读|阅读排行|点击排行|点击排行榜|新闻排行|最新新闻|即時新聞|即时新闻|所有评论|全部评论|查看全部|查看評論|查看评论
加载更多|展开全文|展開全文|阅读更多|閱讀更多|看更多|发表评论|发布评论|發佈留言|回复|回覆|点赞|复制链接|複製連結|分享到微信|分享到微博|分享到朋友圈|分享至facebook|分享至line|微信好友|朋友圈|新浪微博
qq空间|qq好友|脸书|臉書|推特|扫码分享|手机看|打印本页|关闭窗口|关闭本页|加入收藏|设为首页|字号：|字体：|大 中 小|上一条|下一条|上一則|下一則|广告|廣告|我的账号|我的帳號|会员中心|會員中心|會員登入|忘记密码
忘記密碼|立即注册|立即註冊|隱私權聲明|隱私政策|使用條款|著作權聲明|服務中心|客服中心|聯絡方式|广告投放|诚征英才|人才招募|電子報|訂閱電子報|粉絲團|追蹤我們|关注我们|分類|分类|標籤|彙整`,
  ja: `ホーム|トップ|ニュース|会社概要|お問い合わせ|利用規約|プライバシーポリシー|個人情報保護方針|サイトマップ
ログイン|会員登録|検索|メニュー|関連記事|シェア|印刷|前へ|次へ|運営会社|広告掲載|採用情報|政治|経済|国際|社会
スポーツ|エンタメ|天気|動画|写真|コラム|ランキング|特集
最近の投稿|最近のコメント|最近の記事|新着記事|人気記事|人気の記事|人気記事ランキング|アクセスランキング|おすすめ記事|おすすめ|あわせて読みたい|こちらもおすすめ|関連リンク|関連ニュース|関連キーワード|カテゴリー|カテゴリ
アーカイブ|タグ|メタ情報|投稿フィード|コメントフィード|検索:|続きを読む|もっと見る|もっと読む|すべて見る|一覧へ|一覧を見る|記事一覧|コメント|コメントする|コメントを書く|返信|キャンセル|シェアする|ツイート
ツイートする|ブックマーク|はてなブックマーク|はてブ|リンクをコピー|urlをコピー|印刷する|フォローする|フォロー|メルマガ登録|メールマガジン|ログアウト|マイページ|新規登録|無料会員登録|パスワードを忘れた方|閉じる|戻る
前の記事|次の記事|前のページ|次のページ|広告|広告について|特定商取引法に基づく表記|著作権について|著作権・リンク|ご利用案内|よくある質問|よくあるご質問|アクセス|会社情報|企業情報|採用|求人|プレスリリース|お知らせ
トップページ|tops|個人情報|個人情報の取り扱い|クッキーポリシー|推奨環境|免責事項|このサイトについて|当サイトについて|速報|新着|地域|暮らし|社説|訃報`,
  ko: `홈|회사소개|이용약관|개인정보처리방침|고객센터|로그인|회원가입|검색|메뉴|공유|댓글|관련기사|광고문의|정치|경제
사회|국제|문화|스포츠|연예|오피니언|포토|동영상
최근 글|최근 댓글|최신 기사|최신기사|최신 글|인기 기사|인기기사|인기 글|많이 본 기사|많이 본 뉴스|많이본 기사|많이본 뉴스|가장 많이 본 기사|주요 기사|주요기사|주요뉴스|주요 뉴스|추천 기사|추천기사
관련 기사|관련뉴스|관련 뉴스|다른 기사|다른기사 보기|다른 기사 보기|더 보기|더보기|전체보기|전체 보기|목록|카테고리|태그|글 목록|보관함|댓글 쓰기|댓글쓰기|댓글 0|답글|신고|공유하기|기사공유하기|페이스북
트위터|카카오톡|카카오스토리|네이버밴드|네이버블로그|네이버 밴드|링크 복사|url복사|url 복사|인쇄|인쇄하기|스크랩|기사스크랩하기|글씨키우기|가나다라마바사|구독|구독하기|구독신청|뉴스레터|로그아웃|마이페이지
비밀번호 찾기|아이디 찾기|닫기|이전 글|다음 글|이전글|다음글|이전기사|다음기사|이전 기사|다음 기사|광고|광고안내|기사제보|제보하기|고충처리|고충처리인|청소년보호정책|저작권보호정책|이메일무단수집거부
이메일 무단수집거부|찾아오시는 길|찾아오시는길|개인정보취급방침|개인정보 처리방침|신문사소개|매체소개|회사 소개|사이트맵|전체메뉴|전체기사|전체 기사|자주 묻는 질문|공지사항|독자투고|모바일버전|pc버전`,
  mul: `italiano|português|nederlands|polski|svenska|türkçe|magyar|日本語|한국어|中文|العربية|русский|українська`,
}

export const MENU_WORDS: ReadonlySet<string> = new Set(
  Object.values(TERMS).flatMap((terms) => terms.split(/[|\n]/)),
)
