; The installer for Windows: per computer, 64 bits, Chinese and English.
;   license-counter-…-win64.exe [/S] [/PLATFORM=URL] [/PROFILE=NAME] [/UNIT=NAME] [/COUNTER=NAME] [/D=PATH]
; A value with blanks stands in quotes: /UNIT="East Hall" or "/UNIT=East Hall".
; The four are written into the administrator's settings, unless such a file is there already: so an
; upgrade keeps them.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!include StrFunc.nsh
${StrStr}
${StrTok}
!include x64.nsh

!define NAME "License Counter"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LicenseCounter"
Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\LicenseCounter"
InstallDirRegKey HKLM "${KEY}" "InstallLocation"
RequestExecutionLevel admin
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\license-counter.exe"
!insertmacro MUI_PAGE_LICENSE "${TREE}\LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
LangString Menu ${LANG_SIMPCHINESE} "电子证照柜台"
LangString Menu ${LANG_ENGLISH} "License Counter"
LangString Running ${LANG_SIMPCHINESE} "程序正在运行，有文件无法替换。请先关闭程序，再重新安装。"
LangString Running ${LANG_ENGLISH} "The program is running, and a file cannot be replaced. Close it and install again."
LangString Settings ${LANG_SIMPCHINESE} "安装参数有误，没有写入设置："
LangString Settings ${LANG_ENGLISH} "A property is wrong; no settings were written: "

Var Options

; $Options grows by --NAME "VALUE" for a property that was given. GetOptions of NSIS would end an
; address at its first slash.
!macro Property NAME OPTION
    StrCpy $R3 " "
    ${StrStr} $R1 $R0 " /${NAME}="
    ${If} $R1 == ""
        ; PowerShell puts the quotes around the whole: "/UNIT=East Hall".
        StrCpy $R3 '"'
        ${StrStr} $R1 $R0 '"/${NAME}='
    ${EndIf}
    ${If} $R1 != ""
        StrLen $R2 " /${NAME}="
        ${If} $R3 == " "
            StrCpy $R4 $R1 1 $R2
            ${If} $R4 == '"'
                StrCpy $R3 '"'
                IntOp $R2 $R2 + 1
            ${EndIf}
        ${EndIf}
        StrCpy $R1 $R1 "" $R2
        ${StrTok} $R1 $R1 $R3 "0" "0"
        StrCpy $Options '$Options --${OPTION} "$R1"'
    ${EndIf}
!macroend

Function .onInit
    SetRegView 64
    SetShellVarContext all
    ; What an administrator chose is not asked again; a silent installation speaks the system's language.
    ReadRegStr $0 HKLM "${KEY}" "Language"
    ${If} $0 != ""
        StrCpy $LANGUAGE $0
    ${EndIf}
FunctionEnd

Section
    SetRegView 64
    SetShellVarContext all
    ; What an earlier version left behind goes, and only that.
    ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\Uninstall.exe"
        ExecWait '"$0\Uninstall.exe" /S /UPGRADE _?=$0'
    ${EndIf}
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${TREE}\*"
    ${If} ${Errors}
        MessageBox MB_ICONSTOP "$(Running)" /SD IDOK
        SetErrorLevel 2
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\Uninstall.exe"
    CreateShortcut "$SMPROGRAMS\$(Menu).lnk" "$INSTDIR\license-counter.exe"
    WriteRegStr HKLM "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "Publisher" "${NAME}"
    WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\license-counter.exe"
    WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${KEY}" "Language" "$LANGUAGE"
    WriteRegStr HKLM "${KEY}" "Menu" "$(Menu)"
    WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
    WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
    WriteRegDWORD HKLM "${KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKLM "${KEY}" "EstimatedSize" $0

    ; Folders below ProgramData let everybody add files: what may lock settings is the administrators'.
    CreateDirectory "$APPDATA\License Counter"
    nsExec::Exec 'icacls "$APPDATA\License Counter" /inheritance:r /grant *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
    Pop $0
    ${GetParameters} $R0
    StrCpy $R0 " $R0"
    StrCpy $Options ""
    !insertmacro Property "PLATFORM" "platformUrl"
    !insertmacro Property "PROFILE" "profile"
    !insertmacro Property "UNIT" "unit"
    !insertmacro Property "COUNTER" "counter"
    ${If} $Options != ""
        nsExec::ExecToStack '"$INSTDIR\license-counter-cli.exe" settings make --quiet --output "$APPDATA\License Counter\settings.json" $Options'
        Pop $0
        Pop $1
        ${If} $0 != 0
            MessageBox MB_ICONSTOP "$(Settings)$1" /SD IDOK
            SetErrorLevel 3
        ${Else}
            WriteRegDWORD HKLM "${KEY}" "WroteSettings" 1
        ${EndIf}
    ${EndIf}
SectionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext all
    ReadRegStr $0 HKLM "${KEY}" "Language"
    ${If} $0 != ""
        StrCpy $LANGUAGE $0
    ${EndIf}
FunctionEnd

Section Uninstall
    SetRegView 64
    SetShellVarContext all
    ReadRegStr $R2 HKLM "${KEY}" "Menu"
    Delete "$SMPROGRAMS\$R2.lnk"
    RMDir /r "$INSTDIR\plugins"
    RMDir /r "$INSTDIR\translations"
    RMDir /r "$INSTDIR\doc"
    RMDir /r "$INSTDIR\profiles"
    RMDir /r "$INSTDIR\hall"
    Delete "$INSTDIR\*.dll"
    Delete "$INSTDIR\license-counter.exe"
    Delete "$INSTDIR\license-counter-cli.exe"
    Delete "$INSTDIR\qt.conf"
    Delete "$INSTDIR\LICENSE.txt"
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/UPGRADE" $R1
    ${If} ${Errors}
        ; The settings that the installer wrote; the ledger and what an administrator put there stay.
        ReadRegDWORD $0 HKLM "${KEY}" "WroteSettings"
        ${If} $0 == 1
            Delete "$APPDATA\License Counter\settings.json"
            Delete "$APPDATA\License Counter\settings.json.previous"
        ${EndIf}
        RMDir "$APPDATA\License Counter"
        Delete "$INSTDIR\Uninstall.exe"
        RMDir "$INSTDIR"
        DeleteRegKey HKLM "${KEY}"
    ${EndIf}
SectionEnd
