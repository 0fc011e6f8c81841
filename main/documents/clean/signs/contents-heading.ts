import { fold } from '../../lines/fold.ts'

/** Headings of tables of contents, folded. */
const CONTENTS_HEADING =
  /^(?:tableof)?contents$|^inhalt(?:sverzeichnis|sübersicht)?$|^tabledesmatières$|^sommaire$|^tabladecontenidos?$|^índice(?:general)?$|^contenidos?$|^indice$|^sommario$|^sumário$|^inhoud(?:sopgave)?$|^innehåll(?:sförteckning)?$|^indhold$|^innhold$|^spistreści$|^obsah$|^tartalom$|^cuprins$|^içindekiler$|^содержание$|^оглавление$|^зміст$|^目录$|^目錄$|^目次$|^もくじ$|^차례$|^목차$|^المحتويات$|^فهرسالمحتويات$|^جدولالمحتويات$|^الفهرس$|^فهرستمطالب$|^mụclục$|^daftarisi$|^onthispage$|^inthis(?:article|post|guide|story)$|^jumpto(?:section)?$|^aufdieserseite$|^indiesemartikel$|^ausommaire$|^danscetarticle$|^enesteartículo$|^nest[ae]página$|^inquestoarticolo$|^本文目录$/u

/** Whether a line is the heading of a table of contents or of links to the sections of a page. */
export const isContentsHeading = (text: string): boolean => CONTENTS_HEADING.test(fold(text))
