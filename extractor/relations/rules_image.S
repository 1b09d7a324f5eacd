// SPDX-License-Identifier: Apache-2.0
// Embeds relations.rules; the assembler finds it in the source folder.
        .section .rodata
        .global yuantu_relation_rules
        .global yuantu_relation_rules_end
yuantu_relation_rules:
        .incbin "relations.rules"
yuantu_relation_rules_end:
        .section .note.GNU-stack,"",@progbits
