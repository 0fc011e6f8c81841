; Registers Diglot in "Open with" for its file types and in Default apps, without becoming the default program.
; See "Default Programs" and "File Types and File Associations" of the Win32 documentation.

!macro diglotFileClass CLASS LABEL
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${LABEL}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro diglotRegisterType EXT CLASS
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${EXT}" ""
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities\FileAssociations" ".${EXT}" "${CLASS}"
!macroend

!macro diglotUnregisterType EXT CLASS
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
!macroend

; SHChangeNotify with SHCNE_ASSOCCHANGED and SHCNF_FLUSH: Explorer reloads the associations.
!macro diglotNotifyShell
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
  !insertmacro diglotRegisterType "txt" "Diglot.Text"
  !insertmacro diglotRegisterType "html" "Diglot.Html"
  !insertmacro diglotRegisterType "htm" "Diglot.Html"
  !insertmacro diglotRegisterType "xhtml" "Diglot.Html"
  !insertmacro diglotRegisterType "md" "Diglot.Markdown"
  !insertmacro diglotRegisterType "markdown" "Diglot.Markdown"
  !insertmacro diglotRegisterType "epub" "Diglot.Epub"
  !insertmacro diglotRegisterType "pdf" "Diglot.Pdf"
  !insertmacro diglotRegisterType "docx" "Diglot.Word"
  !insertmacro diglotRegisterType "fb2" "Diglot.FictionBook"
  !insertmacro diglotRegisterType "fbz" "Diglot.FictionBook"
  !insertmacro diglotRegisterType "mht" "Diglot.WebArchive"
  !insertmacro diglotRegisterType "mhtml" "Diglot.WebArchive"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "${PRODUCT_NAME}" "Software\Diglot\Capabilities"
  !insertmacro diglotNotifyShell
!macroend

!macro customUnInstall
  !insertmacro diglotUnregisterType "txt" "Diglot.Text"
  !insertmacro diglotUnregisterType "html" "Diglot.Html"
  !insertmacro diglotUnregisterType "htm" "Diglot.Html"
  !insertmacro diglotUnregisterType "xhtml" "Diglot.Html"
  !insertmacro diglotUnregisterType "md" "Diglot.Markdown"
  !insertmacro diglotUnregisterType "markdown" "Diglot.Markdown"
  !insertmacro diglotUnregisterType "epub" "Diglot.Epub"
  !insertmacro diglotUnregisterType "pdf" "Diglot.Pdf"
  !insertmacro diglotUnregisterType "docx" "Diglot.Word"
  !insertmacro diglotUnregisterType "fb2" "Diglot.FictionBook"
  !insertmacro diglotUnregisterType "fbz" "Diglot.FictionBook"
  !insertmacro diglotUnregisterType "mht" "Diglot.WebArchive"
  !insertmacro diglotUnregisterType "mhtml" "Diglot.WebArchive"
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
  !insertmacro diglotNotifyShell
!macroend
