import { fold } from '../../lines/fold.ts'

/** What stands over contents, as `fold` leaves it. */
const CONTENTS =
  /^(?:tableof)?contents$|^inhalt(?:sverzeichnis|sübersicht)?$|^tabledesmatières$|^sommaire$|^tabladecontenidos?$|^índice(?:general)?$|^contenidos?$|^indice$|^sommario$|^sumário$|^inhoud(?:sopgave)?$|^innehåll(?:sförteckning)?$|^indhold$|^innhold$|^spistreści$|^obsah$|^tartalom$|^cuprins$|^içindekiler$|^содержание$|^оглавление$|^зміст$|^目录$|^目錄$|^目次$|^もくじ$|^차례$|^목차$|^المحتويات$|^فهرسالمحتويات$|^جدولالمحتويات$|^الفهرس$|^فهرستمطالب$|^mụclục$|^daftarisi$|^onthispage$|^inthis(?:article|post|guide|story)$|^jumpto(?:section)?$|^aufdieserseite$|^indiesemartikel$|^ausommaire$|^danscetarticle$|^enesteartículo$|^nest[ae]página$|^inquestoarticolo$|^本文目录$/u

/** Whether a line is what stands over a table of contents, or over links to the sections of a page. */
export const isOverContents = (text: string): boolean => CONTENTS.test(fold(text))
