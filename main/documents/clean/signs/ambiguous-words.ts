/**
 * Those of the menu terms that are also headings, keys and list items of authors' texts, by language, separated by `|`
 * or line ends: they prove less than "Sign in" or "Terms of use".
 */
const TERMS: Readonly<Record<string, string>> = {
  en: `home|index|go|ok|cancel|submit|search|help|top|next|previous|back|more|all|save|print|email|copy|close|settings
preferences|profile|account|register|world|politics|business|economy|markets|money|finance|tech|technology|science
health|sport|sports|entertainment|arts|culture|life|lifestyle|style|fashion|food|travel|weather|traffic|video|videos
photo|photos|music|movies|film|books|games|education|shopping|store|mobile|apps|app|download|language|languages
english|global|asia|europe|africa|features|projects|resources|products|services|solutions|partners|company|community
members|events|calendar|tools|read|contents|authors|author|contributors|reviews|recipes|copyright|tags|topics
categories|live|tv|radio|team|staff|press|media|support|about|archive|letters|columns|local|talk|edit|menu|archives
pin|listen|ad|ads|advertisement|sponsored|reply|join|give|contribute`,
  de: `sport|politik|wirtschaft|kultur|wissen|reise|reisen|leben|gesundheit|wetter|unternehmen|karriere|presse|themen
archiv|veranstaltungen|termine|kalender|übersicht|zurück|weiter|mehr|medien|downloads|kommentar|kommentare
nachrichten|meldungen|hilfe|redaktion|rezepte|produkte|spiele|meinung|fotos|bilder|mail|einstellungen|suche|suchen
menü|kontakt|service|vorstand|satzung|verlag|autoren|gesellschaft|wissenschaft|unterhaltung|freizeit|allgemein
allgemeines|sonstiges|ausland|lokales|regional|anfahrt|öffnungszeiten|abbrechen|schließen|werbung|suchbegriff
drucken|teilen|antworten|panorama|immobilien|galerie|anzeige|anzeigen|schlagwörter|kategorien|ratgeber|spenden
mitgliedschaft|anmeldung`,
  fr: `accueil|contact|recherche|rechercher|culture|société|économie|politique|sports|sciences|santé|idées|débats|monde
france|planète|régions|jeux|cinéma|vidéos|météo|emploi|immobilier|annonces|boutique|catégories|étiquettes|mots-clés
suivant|précédent|crédits|étranger|fermer|carnet|accessibilité|imprimer|commentaires|à propos|inscription|connexion
actualités|publicité|recrutement`,
  es: `inicio|contacto|política|economía|sociedad|cultura|opinión|más|mundo|tecnología|ciencia|salud|educación|gente
turismo|especiales|servicios|nacional|nacionales|internacional|internacionales|deportes|noticias|categorías
etiquetas|anterior|siguiente|cerrar|menú|buscar|imprimir|compartir|comentarios|publicidad|acerca de|el tiempo
suscripciones|boletín|sucesos|espectáculos`,
  ru: `поиск|новости|политика|экономика|общество|спорт|культура|мнения|видео|фото|правила|главное|главная|наука|технологии
здоровье|авто|недвижимость|погода|архив|архивы|назад|вперёд|наверх|ещё|еще|комментарии|отзывы|рубрики|метки|ответить
отправить|отменить|меню|закрыть|выход|вход|выйти|учредитель|редакция|контакты|реклама|вакансии|подробнее
происшествия|регистрация|подписка`,
  ar: `بحث|أخبار|اقتصاد|رياضة|سياسة|ثقافة|تكنولوجيا|صحة|فيديو|صور|المزيد|القائمة|إغلاق|السابق|التالي|التعليقات|تعليقات|أرسل
إرسال|إعلان|إعلانات|وظائف|اتصل|طباعة|الأرشيف|مشاركة|شارك`,
  zh: `新闻|新聞|要闻|国内|国际|國際|社会|社會|财经|財經|经济|體育|体育|娱乐|娛樂|文化|教育|科技|健康|军事|评论|評論|时评|观点|专题|專題|视频|視頻|图片|圖片|简介|目录|人物|记者|投稿|地方|台湾|港澳|汽车
房产|旅游|生活|法治|公益|时政|帮助|搜索|搜尋|下载|下載|分享|更多|返回|关闭|菜单|导航|留言|分类|分類|标签|標籤|功能|回复|回覆|归档|广告|廣告|热点|最新|热门|熱門|登录|退出|打印|收藏|论坛|博客|直播
订阅|举报|联系方式|相关链接|招聘`,
  ja: `政治|経済|国際|社会|スポーツ|エンタメ|天気|動画|写真|コラム|特集|検索|メニュー|ホーム|トップ|ニュース|カテゴリー|カテゴリ|アーカイブ|タグ|おすすめ|コメント|返信|キャンセル|戻る|閉じる|前へ|次へ|広告
アクセス|お知らせ|地域|暮らし|採用|求人|印刷|社説|シェア|フォロー|免責事項|よくある質問|ランキング`,
  ko: `홈|검색|메뉴|공유|댓글|답글|정치|경제|사회|국제|문화|스포츠|연예|포토|동영상|목록|카테고리|태그|인쇄|구독|닫기|광고|신고|스크랩|공지사항|오피니언`,
}

export const AMBIGUOUS_MENU_WORDS: ReadonlySet<string> = new Set(
  Object.values(TERMS).flatMap((terms) => terms.split(/[|\n]/)),
)
