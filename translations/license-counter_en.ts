<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font(s)</source>
        <translation>
            <numerusform>%n font</numerusform>
            <numerusform>%n fonts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScannedCode</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n copy(ies) follow</source>
        <translation>
            <numerusform>%n copy follows</numerusform>
            <numerusform>%n copies follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %n time(s).</source>
        <translation>
            <numerusform>Made once.</numerusform>
            <numerusform>Made %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these did not come out.</source>
        <translation>
            <numerusform>%n of these did not come out.</numerusform>
            <numerusform>%n of these did not come out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::BatchPanel</name>
    <message numerus="yes">
        <source>%n license(s)</source>
        <translation>
            <numerusform>%n license</numerusform>
            <numerusform>%n licenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::ComparePanel</name>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%n not decided</numerusform>
            <numerusform>%n not decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::ConsentFlow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::CorrectionForm</name>
    <message numerus="yes">
        <source>%n report(s) written to %1.</source>
        <translation>
            <numerusform>%n report written to %1.</numerusform>
            <numerusform>%n reports written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::DeskPage</name>
    <message numerus="yes">
        <source>%n license(s)</source>
        <translation>
            <numerusform>%n license</numerusform>
            <numerusform>%n licenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked: verify or print together</source>
        <translation>
            <numerusform>%n ticked: verify or print together</numerusform>
            <numerusform>%n ticked: verify or print together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::DiagnosisPage</name>
    <message numerus="yes">
        <source>%n stage(s) failed. What to do stands beside each.</source>
        <translation>
            <numerusform>%n stage failed. What to do stands beside it.</numerusform>
            <numerusform>%n stages failed. What to do stands beside each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::MainWindow</name>
    <message numerus="yes">
        <source>The copy would lack %n character(s)</source>
        <translation>
            <numerusform>The copy would lack %n character</numerusform>
            <numerusform>The copy would lack %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>since %1 · %n min left</source>
        <translation>
            <numerusform>since %1 · %n min left</numerusform>
            <numerusform>since %1 · %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::PracticeRoom</name>
    <message numerus="yes">
        <source>%n case(s). Each tells a situation above the desk; work on it with the real keys, then decide: Alt+1 accept, Alt+2 do not accept, Alt+3 do not rely on it yet. At the end you read what was right and what was wrong.</source>
        <translation>
            <numerusform>%n case. Each tells a situation above the desk; work on it with the real keys, then decide: Alt+1 accept, Alt+2 do not accept, Alt+3 do not rely on it yet. At the end you read what was right and what was wrong.</numerusform>
            <numerusform>%n cases. Each tells a situation above the desk; work on it with the real keys, then decide: Alt+1 accept, Alt+2 do not accept, Alt+3 do not rely on it yet. At the end you read what was right and what was wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::PrintPanel</name>
    <message numerus="yes">
        <source>%1 · %n page(s) · %2</source>
        <translation>
            <numerusform>%1 · %n page · %2</numerusform>
            <numerusform>%1 · %n pages · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::SettingsRoom</name>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n locked</numerusform>
            <numerusform>%n locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::StatusLine</name>
    <message numerus="yes">
        <source>Account %1 · %n min left</source>
        <translation>
            <numerusform>Account %1 · %n min left</numerusform>
            <numerusform>Account %1 · %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Records: %n written</source>
        <translation>
            <numerusform>Records: %n written</numerusform>
            <numerusform>Records: %n written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On hold: %1 · %n min left</source>
        <translation>
            <numerusform>On hold: %1 · %n min left</numerusform>
            <numerusform>On hold: %1 · %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::SubjectInput</name>
    <message numerus="yes">
        <source>%1 · %n character(s)</source>
        <translation>
            <numerusform>%1 · %n character</numerusform>
            <numerusform>%1 · %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::SupervisorPage</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1</source>
        <translation>
            <numerusform>%n record written to %1</numerusform>
            <numerusform>%n records written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lc::ui::TrustPage</name>
    <message numerus="yes">
        <source>%n entry(ies) need looking at: what to do stands beside each.</source>
        <translation>
            <numerusform>%n entry needs looking at: what to do stands beside it.</numerusform>
            <numerusform>%n entries need looking at: what to do stands beside each.</numerusform>
        </translation>
    </message>
</context>
</TS>
