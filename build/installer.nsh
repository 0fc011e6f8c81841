; Registers Diglot in "Open with" for its file types and in Default apps, without becoming the default program.
; See "Default Programs" and "File Types and File Associations" of the Win32 documentation.

!macro diglotFileClass CLASS LABEL
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${LABEL}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro diglotOffer EXT CLASS
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${EXT}" ""
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities\FileAssociations" ".${EXT}" "${CLASS}"
!macroend

!macro diglotWithdraw EXT CLASS
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
!macroend

; SHChangeNotify with SHCNE_ASSOCCHANGED and SHCNF_FLUSH: Explorer reloads the associations.
!macro diglotTellShell
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend

!macro customInstall
  !insertmacro diglotFileClass "Diglot.Text" "Plain text"
  !insertmacro diglotFileClass "Diglot.Html" "HTML document"
  !insertmacro diglotFileClass "Diglot.Markdown" "Markdown document"
  !insertmacro diglotFileClass "Diglot.Epub" "EPUB book"
  !insertmacro diglotFileClass "Diglot.Pdf" "PDF document"
  !insertmacro diglotFileClass "Diglot.Word" "Word document"
  !insertmacro diglotFileClass "Diglot.FictionBook" "FictionBook"
  !insertmacro diglotFileClass "Diglot.WebArchive" "Web archive"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities" "ApplicationName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities" "ApplicationDescription" "Read an article side by side with its translations, offline."
  !insertmacro diglotOffer "txt" "Diglot.Text"
  !insertmacro diglotOffer "html" "Diglot.Html"
  !insertmacro diglotOffer "htm" "Diglot.Html"
  !insertmacro diglotOffer "xhtml" "Diglot.Html"
  !insertmacro diglotOffer "md" "Diglot.Markdown"
  !insertmacro diglotOffer "markdown" "Diglot.Markdown"
  !insertmacro diglotOffer "epub" "Diglot.Epub"
  !insertmacro diglotOffer "pdf" "Diglot.Pdf"
  !insertmacro diglotOffer "docx" "Diglot.Word"
  !insertmacro diglotOffer "fb2" "Diglot.FictionBook"
  !insertmacro diglotOffer "fbz" "Diglot.FictionBook"
  !insertmacro diglotOffer "mht" "Diglot.WebArchive"
  !insertmacro diglotOffer "mhtml" "Diglot.WebArchive"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "${PRODUCT_NAME}" "Software\Diglot\Capabilities"
  !insertmacro diglotTellShell
!macroend

!macro customUnInstall
  !insertmacro diglotWithdraw "txt" "Diglot.Text"
  !insertmacro diglotWithdraw "html" "Diglot.Html"
  !insertmacro diglotWithdraw "htm" "Diglot.Html"
  !insertmacro diglotWithdraw "xhtml" "Diglot.Html"
  !insertmacro diglotWithdraw "md" "Diglot.Markdown"
  !insertmacro diglotWithdraw "markdown" "Diglot.Markdown"
  !insertmacro diglotWithdraw "epub" "Diglot.Epub"
  !insertmacro diglotWithdraw "pdf" "Diglot.Pdf"
  !insertmacro diglotWithdraw "docx" "Diglot.Word"
  !insertmacro diglotWithdraw "fb2" "Diglot.FictionBook"
  !insertmacro diglotWithdraw "fbz" "Diglot.FictionBook"
  !insertmacro diglotWithdraw "mht" "Diglot.WebArchive"
  !insertmacro diglotWithdraw "mhtml" "Diglot.WebArchive"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Text"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Html"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Markdown"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Epub"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Pdf"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Word"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.FictionBook"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.WebArchive"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "${PRODUCT_NAME}"
  DeleteRegKey SHELL_CONTEXT "Software\Diglot"
  !insertmacro diglotTellShell
!macroend
